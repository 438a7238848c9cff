  # The weights of the norms are multiplied into the matrices that follow them, and so is the square root of the width.
  def norm(self: __torch__.Script, x: Tensor, epsilon: Tensor) -> Tensor:
    return torch.div(x, torch.hypot(torch.linalg_vector_norm(x, 2, [-1], True), epsilon))

  # One row of the table for each token and for each active feature, summed for each position.
  def embed(self: __torch__.Script, table: Tensor, rows: Tensor, starts: Tensor) -> Tensor:
    return (torch.embedding_bag(table, rows, starts, False, 0, False, None, False))[0]

  # Queries, keys and values of each position, the first two turned by the position's angles: [row][head][channel].
  def heads(self: __torch__.Script, x: Tensor, angles: Tensor, ps: List[Tensor], o: int) -> Tensor:
    qkv = torch.linear((self).norm(x, ps[1]), ps[o], ${qkv_bias})
    pairs = torch.view_as_complex(torch.reshape(qkv, [-1, ${qkv_heads}, ${half_head_width}, 2]))
    return torch.reshape(torch.view_as_real(torch.mul(pairs, angles)), [-1, ${qkv_heads}, ${head_width}])

  def feed_forward(self: __torch__.Script, x: Tensor, ps: List[Tensor], o: int) -> Tensor:
    gate, up = torch.split_with_sizes(torch.linear((self).norm(x, ps[1]), ps[o + ${gate_up}], None), [${hidden}, ${hidden}], 1)
    return torch.linear(torch.mul_(torch.silu_(gate), up), ps[o + ${down}], None)

  # The query heads that share a key head are as many queries to it.
  def step(self: __torch__.Script, tokens: Tensor, starts: Tensor, position: int, caches: List[Tensor], ps: List[Tensor]) -> Tensor:
    angles = torch.select(torch.view_as_complex(ps[2]), 0, position)
    x = (self).embed(ps[0], tokens, starts)
    for l in range(${layers}):
      o = l * ${layer_stride} + ${first_layer}
      q, kv = torch.split_with_sizes((self).heads(x, angles, ps, o), [${q_heads}, ${cache_heads}], 1)
      _0 = torch.copy_(torch.select(caches[l], 2, position), kv)
      past = torch.slice(caches[l], 2, 0, position + 1, 1)
      k, v = torch.split_with_sizes(past, [${kv_heads}, ${kv_heads}], 1)
      grouped = torch.reshape(q, [-1, ${kv_heads}, ${group_size}, ${head_width}])
      a = torch.reshape(torch.scaled_dot_product_attention(grouped, k, v, None, 0., False), [-1, ${heads_width}])
      x = torch.add_(x, torch.linear(a, ps[o + ${output}], None))
      x = torch.add_(x, (self).feed_forward(x, ps, o))
    return torch.linear((self).norm(x, ps[1]), ps[${head}], None)

  # All positions of one sequence at once: [position][channel]. Fills the caches, if any, of all rows alike.
  def run(self: __torch__.Script, tokens: Tensor, starts: Tensor, caches: List[Tensor], ps: List[Tensor]) -> Tensor:
    T = torch.size(starts, 0)
    angles = torch.slice(torch.view_as_complex(ps[2]), 0, 0, T, 1)
    x = (self).embed(ps[0], tokens, starts)
    for l in range(${layers}):
      o = l * ${layer_stride} + ${first_layer}
      heads = torch.transpose((self).heads(x, angles, ps, o), 0, 1)
      q, k, v = torch.split_with_sizes(heads, [${q_heads}, ${kv_heads}, ${kv_heads}], 0)
      if torch.gt(torch.len(caches), 0):
        _0 = torch.copy_(torch.slice(caches[l], 2, 0, T, 1), torch.slice(heads, 0, ${q_heads}, ${qkv_heads}, 1))
      if ${has_groups}:
        k = torch.repeat_interleave(k, ${group_size}, 0)
        v = torch.repeat_interleave(v, ${group_size}, 0)
      a = torch.scaled_dot_product_attention(torch.unsqueeze(q, 0), torch.unsqueeze(k, 0), torch.unsqueeze(v, 0), None, 0., True)
      merged = torch.reshape(torch.transpose(torch.squeeze(a, 0), 0, 1), [T, ${heads_width}])
      x = torch.add_(x, torch.linear(merged, ps[o + ${output}], None))
      x = torch.add_(x, (self).feed_forward(x, ps, o))
    return x

  def prefill(self: __torch__.Script, tokens: Tensor, starts: Tensor, caches: List[Tensor], ps: List[Tensor]) -> Tensor:
    x = (self).run(tokens, starts, caches, ps)
    return torch.linear((self).norm(torch.slice(x, 0, -1, 9223372036854775807, 1), ps[1]), ps[${head}], None)

  def logits(self: __torch__.Script, tokens: Tensor, starts: Tensor, ps: List[Tensor]) -> Tensor:
    none = annotate(List[Tensor], [])
    return torch.linear((self).norm((self).run(tokens, starts, none, ps), ps[1]), ps[${head}], None)
