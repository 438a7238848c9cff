  # The sum of the embeddings of the features that hold, for each note.
  def describe(self: __torch__.Script, ids: Tensor, starts: Tensor, ps: List[Tensor]) -> Tensor:
    sums, _1, _2, _3, = torch.embedding_bag(ps[0], ids, starts, False, 0, False, None, False)
    return sums

  # The bidirectional LSTM over sequences of different lengths, packed: first the first note of each, longest sequence
  # first, then the second of each that has one. The kernel of packed sequences takes one step at a time everywhere.
  def read(self: __torch__.Script, x: Tensor, sizes: Tensor, h: Tensor, c: Tensor, ps: List[Tensor], dropout: float) -> Tuple[Tensor, Tensor, Tensor]:
    y, h1, c1, = torch.lstm(torch.dropout(x, dropout, True), sizes, [h, c], torch.slice(ps, 1, ${head}, 1), True, ${layers}, dropout, True, True)
    return (y, h1, c1)

  # Where the passage begins: forwards the state after what stands before, backwards that after what follows.
  def meet(self: __torch__.Script, before: Tensor, after: Tensor, groups_before: Tensor, groups_after: Tensor) -> Tensor:
    b = torch.index_select(before, 1, groups_before)
    a = torch.index_select(after, 1, groups_after)
    states = annotate(List[Tensor], [])
    for l in range(${layers}):
      _1 = torch.append(states, torch.select(b, 0, 2 * l))
      _2 = torch.append(states, torch.select(a, 0, 2 * l + 1))
    return torch.stack(states, 0)

  def zeros(self: __torch__.Script, like: Tensor, sizes: Tensor) -> Tensor:
    return torch.new_zeros(like, [${states}, int(torch.select(sizes, 0, 0)), ${channels}])

  # One number for each passage.
  def energies(self: __torch__.Script, before: Tensor, before_starts: Tensor, before_sizes: Tensor, after: Tensor, after_starts: Tensor, after_sizes: Tensor, notes: Tensor, notes_starts: Tensor, notes_sizes: Tensor, groups_before: Tensor, groups_after: Tensor, rows: Tensor, ps: List[Tensor], dropout: float) -> Tensor:
    xb = (self).describe(before, before_starts, ps)
    zb = (self).zeros(xb, before_sizes)
    _1, hb, cb, = (self).read(xb, before_sizes, zb, zb, ps, dropout)
    xa = (self).describe(after, after_starts, ps)
    za = (self).zeros(xa, after_sizes)
    _2, ha, ca, = (self).read(xa, after_sizes, za, za, ps, dropout)
    h0 = (self).meet(hb, ha, groups_before, groups_after)
    c0 = (self).meet(cb, ca, groups_before, groups_after)
    y, h, c, = (self).read((self).describe(notes, notes_starts, ps), notes_sizes, h0, c0, ps, dropout)
    each = torch.linear(torch.relu(torch.linear(torch.dropout(y, dropout, True), ps[${head}], ps[${head} + 1])), ps[${head} + 2], None)
    sums = torch.index_add(torch.new_zeros(y, [torch.size(h, 1)]), 0, rows, torch.select(each, 1, 0))
    ends = torch.cat([torch.select(h, 0, ${states} - 2), torch.select(h, 0, ${states} - 1)], 1)
    whole = torch.linear(torch.relu(torch.linear(torch.dropout(ends, dropout, True), ps[${head} + 3], ps[${head} + 4])), ps[${head} + 5], None)
    return torch.add(torch.div(sums, 8.), torch.select(whole, 1, 0))

  # Nats of telling the real passage from the others of its group: places says where each group's passages are, the real
  # one first; the row after the last is no passage. Offsets are added to what speaks for each.
  def mean_loss(self: __torch__.Script, before: Tensor, before_starts: Tensor, before_sizes: Tensor, after: Tensor, after_starts: Tensor, after_sizes: Tensor, notes: Tensor, notes_starts: Tensor, notes_sizes: Tensor, groups_before: Tensor, groups_after: Tensor, rows: Tensor, places: Tensor, offsets: Tensor, ps: List[Tensor], dropout: float) -> Tensor:
    e = (self).energies(before, before_starts, before_sizes, after, after_starts, after_sizes, notes, notes_starts, notes_sizes, groups_before, groups_after, rows, ps, dropout)
    all = torch.cat([torch.neg(e), torch.new_full(e, [1], -1.0e9)], 0)
    logits = torch.add(torch.reshape(torch.index_select(all, 0, torch.reshape(places, [-1])), [torch.size(places, 0), torch.size(places, 1)]), offsets)
    return torch.neg(torch.mean(torch.select(torch.log_softmax(logits, 1), 1, 0)))

  def train(self: __torch__.Script, before: Tensor, before_starts: Tensor, before_sizes: Tensor, after: Tensor, after_starts: Tensor, after_sizes: Tensor, notes: Tensor, notes_starts: Tensor, notes_sizes: Tensor, groups_before: Tensor, groups_after: Tensor, rows: Tensor, places: Tensor, offsets: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss(before, before_starts, before_sizes, after, after_starts, after_sizes, notes, notes_starts, notes_sizes, groups_before, groups_after, rows, places, offsets, ps, ${dropout})

  def evaluate(self: __torch__.Script, before: Tensor, before_starts: Tensor, before_sizes: Tensor, after: Tensor, after_starts: Tensor, after_sizes: Tensor, notes: Tensor, notes_starts: Tensor, notes_sizes: Tensor, groups_before: Tensor, groups_after: Tensor, rows: Tensor, places: Tensor, offsets: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss(before, before_starts, before_sizes, after, after_starts, after_sizes, notes, notes_starts, notes_sizes, groups_before, groups_after, rows, places, offsets, ps, 0.)

  def judge(self: __torch__.Script, before: Tensor, before_starts: Tensor, before_sizes: Tensor, after: Tensor, after_starts: Tensor, after_sizes: Tensor, notes: Tensor, notes_starts: Tensor, notes_sizes: Tensor, groups_before: Tensor, groups_after: Tensor, rows: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).energies(before, before_starts, before_sizes, after, after_starts, after_sizes, notes, notes_starts, notes_sizes, groups_before, groups_after, rows, ps, 0.)
