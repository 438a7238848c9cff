  # A matrix product in the fast number type. What a norm scales its channels by is applied to the few columns of the
  # weight instead of the many positions.
  def product(self: __torch__.Script, x: Tensor, weight: Tensor) -> Tensor:
    return torch.linear(torch.to(x, ${product_type}), torch.to(weight, ${product_type}), None)

  def norm(self: __torch__.Script, x: Tensor) -> Tensor:
    length = torch.linalg_vector_norm(x, 2, [-1], True)
    return torch.mul(x, torch.rsqrt(torch.add(torch.mul(torch.square(length), ${inverse_width}), ${norm_epsilon})))

  def embed(self: __torch__.Script, tokens: Tensor, features: Tensor, ps: List[Tensor]) -> Tensor:
    x = torch.embedding(ps[0], tokens)
    if ${has_features}:
      active = torch.to(features, ${product_type})
      x = torch.add(x, torch.to(torch.matmul(active, torch.to(ps[${features}], ${product_type})), 6))
    return x

  # Turns neighbouring channels, as pairs, by angles that grow with the position (Su et al., 2021).
  def rotate(self: __torch__.Script, x: Tensor, angles: Tensor) -> Tensor:
    B = torch.size(x, 0)
    T = torch.size(x, 1)
    H = torch.size(x, 2)
    pairs = torch.view_as_complex(torch.reshape(x, [B, T, H, ${half_head_width}, 2]))
    return torch.reshape(torch.view_as_real(torch.mul(pairs, torch.unsqueeze(angles, 1))), [B, T, H, ${head_width}])

  # Gives every query head its own copy of the key or value head that its group shares.
  def share(self: __torch__.Script, x: Tensor) -> Tensor:
    if ${has_groups}:
      x = torch.repeat_interleave(x, ${group_size}, 2)
    return torch.transpose(x, 1, 2)

  # Causal attention of one block of queries after the other to all keys up to the block's end: unlike the fused kernel
  # it multiplies in the fast number type in both directions. All arguments and the result are [head][position][channel].
  def blocked_attention(self: __torch__.Script, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    T = torch.size(q, 1)
    mask = torch.triu(torch.full([${attention_block}, ${attention_block}], -inf, dtype=${product_type}), 1)
    blocks = annotate(List[Tensor], [])
    for i in range((T + ${attention_block} - 1) // ${attention_block}):
      start = i * ${attention_block}
      end = ops.prim.min(start + ${attention_block}, T)
      future = torch.slice(torch.slice(mask, 0, 0, end - start, 1), 1, 0, end - start, 1)
      scores = torch.bmm(torch.slice(q, 1, start, end, 1), torch.transpose(torch.slice(k, 1, 0, end, 1), 1, 2))
      shares = torch.softmax(torch.add_(scores, torch.constant_pad_nd(future, [start, 0], 0.)), -1)
      _0 = torch.append(blocks, torch.bmm(shares, torch.slice(v, 1, 0, end, 1)))
    return torch.cat(blocks, 1)

  # Causal attention; all arguments and the result are [window][head][position][channel].
  def attend(self: __torch__.Script, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    if ${has_blocked_attention}:
      shape = torch.size(q)
      flat = [shape[0] * shape[1], shape[2], shape[3]]
      scaled = torch.reshape(torch.to(torch.mul(q, ${attention_scale}), ${product_type}), flat)
      keys = torch.reshape(torch.to(k, ${product_type}), flat)
      values = torch.reshape(torch.to(v, ${product_type}), flat)
      a = torch.reshape((self).blocked_attention(scaled, keys, values), shape)
    else:
      a = torch.scaled_dot_product_attention(q, k, v, None, 0., True)
    return a

  def attention(self: __torch__.Script, x: Tensor, angles: Tensor, ps: List[Tensor], o: int) -> Tensor:
    B = torch.size(x, 0)
    T = torch.size(x, 1)
    qkv = torch.to((self).product((self).norm(x), torch.mul(ps[o + ${qkv}], ps[o])), 6)
    if ${has_bias}:
      qkv = torch.add(qkv, ps[o + ${qkv_bias}])
    heads = torch.reshape(qkv, [B, T, ${qkv_heads}, ${head_width}])
    qk, v = torch.split_with_sizes(heads, [${qk_heads}, ${kv_heads}], 2)
    q, k = torch.split_with_sizes((self).rotate(qk, angles), [${q_heads}, ${kv_heads}], 2)
    a = (self).attend(torch.transpose(q, 1, 2), (self).share(k), (self).share(v))
    return torch.to((self).product(torch.reshape(torch.transpose(a, 1, 2), [B, T, -1]), ps[o + ${output}]), 6)

  def feed_forward(self: __torch__.Script, x: Tensor, ps: List[Tensor], o: int) -> Tensor:
    gate_up = (self).product((self).norm(x), torch.mul(ps[o + ${gate_up}], ps[o + ${feed_forward_norm}]))
    gate, up = torch.split_with_sizes(gate_up, [${hidden}, ${hidden}], 2)
    return torch.to((self).product(torch.mul(torch.silu(gate), up), ps[o + ${down}]), 6)

  def logits(self: __torch__.Script, tokens: Tensor, features: Tensor, rotations: Tensor, ps: List[Tensor], dropout: float) -> Tensor:
    angles = torch.view_as_complex(torch.slice(rotations, 0, 0, torch.size(tokens, 1), 1))
    x = (self).embed(tokens, features, ps)
    for l in range(${layers}):
      o = l * ${layer_stride} + ${first_layer}
      x = torch.add(x, torch.dropout((self).attention(x, angles, ps, o), dropout, True))
      x = torch.add(x, torch.dropout((self).feed_forward(x, ps, o), dropout, True))
    return torch.to((self).product((self).norm(x), torch.mul(ps[${head}], ps[${final_norm}])), 6)

  def mean_loss(self: __torch__.Script, logits: Tensor, targets: Tensor) -> Tensor:
    return torch.cross_entropy_loss(torch.reshape(logits, [-1, ${vocabulary}]), torch.reshape(targets, [-1]), None, 1, -100, 0.)

  def train(self: __torch__.Script, tokens: Tensor, targets: Tensor, features: Tensor, rotations: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss((self).logits(tokens, features, rotations, ps, ${dropout}), targets)

  def evaluate(self: __torch__.Script, tokens: Tensor, targets: Tensor, features: Tensor, rotations: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss((self).logits(tokens, features, rotations, ps, 0.), targets)
