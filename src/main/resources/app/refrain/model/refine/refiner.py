  # The sum of the embeddings of the features that hold, for each note of each example.
  def describe(self: __torch__.Script, ids: Tensor, starts: Tensor, ps: List[Tensor]) -> Tensor:
    sums, _1, _2, _3, = torch.embedding_bag(ps[0], ids, torch.reshape(starts, [-1]), False, 0, False, None, False)
    return torch.to(torch.reshape(sums, [torch.size(starts, 0), torch.size(starts, 1), ${width}]), ${product_type})

  def weights(self: __torch__.Script, ps: List[Tensor], start: int, end: int) -> List[Tensor]:
    ws = annotate(List[Tensor], [])
    for i in range(end - start):
      _1 = torch.append(ws, torch.to(ps[start + i], ${product_type}))
    return ws

  def zeros(self: __torch__.Script, like: Tensor, states: int, width: int) -> Tensor:
    return torch.new_zeros(like, [states, torch.size(like, 0), width])

  def encode_notes(self: __torch__.Script, ids: Tensor, starts: Tensor, ps: List[Tensor], dropout: float) -> Tensor:
    x = torch.dropout((self).describe(ids, starts, ps), dropout, True)
    zero = (self).zeros(x, ${encoder_states}, ${encoder_width})
    y, _1, _2, = torch.lstm(x, [zero, zero], (self).weights(ps, 1, ${decoder}), True, ${encoder_layers}, 0., True, True, True)
    return torch.dropout(y, dropout, True)

  # Logits of a choice: what the state says of each class, and of each offer for the class it offers. Class 0 is left out.
  def choice(self: __torch__.Script, outputs: Tensor, start: int, end: int, offers: Tensor, offers_start: int, offers_end: int) -> Tensor:
    pointers = torch.slice(outputs, 2, offers_start, offers_end, 1)
    return torch.slice(torch.scatter_add(torch.slice(outputs, 2, start, end, 1), 2, offers, pointers), 2, 1, end - start, 1)

  def outputs(self: __torch__.Script, z: Tensor, ps: List[Tensor]) -> Tensor:
    return torch.to(torch.linear(z, torch.to(ps[${head}], ${product_type}), torch.to(ps[${head_bias}], ${product_type})), 6)

  def nats(self: __torch__.Script, logits: Tensor, targets: Tensor) -> Tensor:
    return torch.cross_entropy_loss(torch.reshape(logits, [-1, torch.size(logits, 2)]), torch.reshape(targets, [-1]), None, 2, -100, 0.)

  # Nats per note that counts.
  def mean_loss(self: __torch__.Script, ids: Tensor, starts: Tensor, written: Tensor, written_starts: Tensor, pitch_offers: Tensor, shift_offers: Tensor, duration_offers: Tensor, states: Tensor, pitches: Tensor, shifts: Tensor, durations: Tensor, ps: List[Tensor], dropout: float) -> Tensor:
    encoded = (self).encode_notes(ids, starts, ps, dropout)
    x = torch.cat([encoded, (self).describe(written, written_starts, ps)], 2)
    zero = (self).zeros(x, 1, ${decoder_width})
    z, _1, _2, = torch.lstm(x, [zero, zero], (self).weights(ps, ${decoder}, ${head}), True, 1, 0., True, False, True)
    o = (self).outputs(z, ps)
    total = (self).nats(torch.slice(o, 2, 0, ${states}, 1), states)
    total = torch.add(total, (self).nats((self).choice(o, ${states}, ${pitches}, pitch_offers, ${durations}, ${pitch_offers}), pitches))
    total = torch.add(total, (self).nats((self).choice(o, ${pitches}, ${shifts}, shift_offers, ${pitch_offers}, ${shift_offers}), shifts))
    total = torch.add(total, (self).nats((self).choice(o, ${shifts}, ${durations}, duration_offers, ${shift_offers}, ${duration_offers}), durations))
    return torch.div(total, torch.sum(torch.ne(states, -100)))

  def train(self: __torch__.Script, ids: Tensor, starts: Tensor, written: Tensor, written_starts: Tensor, pitch_offers: Tensor, shift_offers: Tensor, duration_offers: Tensor, states: Tensor, pitches: Tensor, shifts: Tensor, durations: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss(ids, starts, written, written_starts, pitch_offers, shift_offers, duration_offers, states, pitches, shifts, durations, ps, ${dropout})

  def evaluate(self: __torch__.Script, ids: Tensor, starts: Tensor, written: Tensor, written_starts: Tensor, pitch_offers: Tensor, shift_offers: Tensor, duration_offers: Tensor, states: Tensor, pitches: Tensor, shifts: Tensor, durations: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss(ids, starts, written, written_starts, pitch_offers, shift_offers, duration_offers, states, pitches, shifts, durations, ps, 0.)

  def encode(self: __torch__.Script, ids: Tensor, starts: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).encode_notes(ids, starts, ps, 0.)

  # One note: log probabilities of state, pitch, shift and duration in a row, and after them the decoder's state, which
  # the next step finds at the end of what it is given as the last.
  def step(self: __torch__.Script, encoded: Tensor, written: Tensor, written_starts: Tensor, pitch_offers: Tensor, shift_offers: Tensor, duration_offers: Tensor, last: Tensor, ps: List[Tensor]) -> Tensor:
    x = torch.cat([encoded, (self).describe(written, written_starts, ps)], 2)
    end = torch.size(last, 2)
    h = torch.slice(torch.select(last, 0, 0), 1, end - ${two_states}, end - ${decoder_width}, 1)
    c = torch.slice(torch.select(last, 0, 0), 1, end - ${decoder_width}, end, 1)
    cell = ${decoder}
    h1, c1, = torch.lstm_cell(torch.select(x, 0, 0), [h, c], ps[cell], ps[cell + 1], ps[cell + 2], ps[cell + 3])
    z = torch.unsqueeze(h1, 0)
    o = (self).outputs(z, ps)
    state = torch.log_softmax(torch.slice(o, 2, 0, ${states}, 1), 2)
    pitch = torch.log_softmax((self).choice(o, ${states}, ${pitches}, pitch_offers, ${durations}, ${pitch_offers}), 2)
    shift = torch.log_softmax((self).choice(o, ${pitches}, ${shifts}, shift_offers, ${pitch_offers}, ${shift_offers}), 2)
    duration = torch.log_softmax((self).choice(o, ${shifts}, ${durations}, duration_offers, ${shift_offers}, ${duration_offers}), 2)
    return torch.cat([state, pitch, shift, duration, z, torch.unsqueeze(c1, 0)], 2)
