  # What the methods work on: the table, the norms' smallest length, the angles and the biases; the matrices (four of each layer,
  # and the head); and those again as a step reads them, with 16 bits for each weight, if it is to.
  def weights(self: __torch__.Script, ps: List[Tensor], ms: List[Tensor]) -> Tuple[List[Tensor], List[Tensor], List[__torch__.torch.classes.quantized.LinearPackedParamsBase]]:
    halves = annotate(List[__torch__.torch.classes.quantized.LinearPackedParamsBase], [])
    if ${has_half_weights}:
      for m in range(torch.len(ms)):
        _0 = torch.append(halves, ops.quantized.linear_prepack_fp16(torch.contiguous(torch.t(ms[m])), None))
    return (ps, ms, halves)

  def product(self: __torch__.Script, x: Tensor, ms: List[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase], m: int) -> Tensor:
    if torch.eq(torch.len(halves), 0):
      y = torch.mm(x, ms[m])
    else:
      y = ops.quantized.linear_dynamic_fp16(x, halves[m])
    return y

  # The weights of the norms are multiplied into the matrices that follow them, and so is the square root of the width.
  def norm(self: __torch__.Script, x: Tensor, epsilon: Tensor) -> Tensor:
    return torch.div(x, torch.hypot(torch.linalg_vector_norm(x, 2, [-1], True), epsilon))

  # One row of the table for each token and for each active feature, summed for each position.
  def embed(self: __torch__.Script, table: Tensor, rows: Tensor, starts: Tensor) -> Tensor:
    return (torch.embedding_bag(table, rows, starts, False, 0, False, None, False))[0]

  # Queries, keys and values of each position, the first two turned by the position's angles: [row][head][channel].
  def heads(self: __torch__.Script, x: Tensor, angles: Tensor, ps: List[Tensor], ms: List[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase], l: int) -> Tensor:
    qkv = (self).product((self).norm(x, ps[1]), ms, halves, 4 * l)
    if ${has_bias}:
      qkv = torch.add_(qkv, ps[${biases} + l])
    pairs = torch.view_as_complex(torch.reshape(qkv, [-1, ${qkv_heads}, ${half_head_width}, 2]))
    _0 = torch.mul_(pairs, angles)
    return torch.reshape(qkv, [-1, ${qkv_heads}, ${head_width}])

  # The rest of a layer: adds to x, where it lies, what was attended to, and then what the layer makes of it.
  def finish(self: __torch__.Script, x: Tensor, attended: Tensor, ps: List[Tensor], ms: List[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase], l: int) -> Tensor:
    x = torch.add_(x, (self).product(attended, ms, halves, 4 * l + 1))
    gate_up = (self).product((self).norm(x, ps[1]), ms, halves, 4 * l + 2)
    gate, up = torch.split_with_sizes(gate_up, [${hidden}, ${hidden}], 1)
    return torch.add_(x, (self).product(torch.mul_(torch.silu_(gate), up), ms, halves, 4 * l + 3))

  def head(self: __torch__.Script, x: Tensor, ps: List[Tensor], ms: List[Tensor], halves: List[__torch__.torch.classes.quantized.LinearPackedParamsBase]) -> Tensor:
    return (self).product((self).norm(x, ps[1]), ms, halves, ${layers} * 4)

  # Attention of one query for each row and head, [row][key head][query in its group][channel], to the keys and values of
  # the row's own cache, [row][key heads, value heads][position][channel].
  def attend(self: __torch__.Script, q: Tensor, cache: Tensor) -> Tuple[Tensor, Tensor]:
    k, v = torch.split_with_sizes(cache, [${kv_heads}, ${kv_heads}], 1)
    queries = torch.to(q, ${cache_type})
    if ${has_flash_attention}:
      values, sum = torch._scaled_dot_product_flash_attention_for_cpu(queries, k, v, 0., False)
    else:
      scores = torch.to(torch.mul(torch.matmul(queries, torch.transpose(k, 2, 3)), ${attention_scale}), 6)
      sum = torch.logsumexp(scores, [-1], False)
      shares = torch.exp(torch.sub(scores, torch.unsqueeze(sum, -1)))
      values = torch.matmul(torch.to(shares, ${cache_type}), v)
    return (torch.to(values, 6), sum)

  # The same to a beginning that all rows share, [key heads, value heads][position][channel]: read once for all rows. The
  # two results are joined by the logarithms of their softmax sums.
  def join(self: __torch__.Script, q: Tensor, own: Tuple[Tensor, Tensor], shared: Tensor) -> Tensor:
    own_values, own_sum = own
    rows = torch.size(q, 0)
    queries = torch.reshape(torch.transpose(q, 0, 1), [1, ${kv_heads}, rows * ${group_size}, ${head_width}])
    values, sum = (self).attend(queries, torch.unsqueeze(shared, 0))
    values = torch.transpose(torch.reshape(values, [${kv_heads}, rows, ${group_size}, ${head_width}]), 0, 1)
    sum = torch.transpose(torch.reshape(sum, [${kv_heads}, rows, ${group_size}]), 0, 1)
    return torch.lerp(own_values, values, torch.unsqueeze(torch.sigmoid(torch.sub(sum, own_sum)), -1))

  # The memory: a cache for each layer, to be written before it is read, and, as soon as several rows share a beginning,
  # that of each layer.
  def open(self: __torch__.Script, rows: int, ws: Tuple[List[Tensor], List[Tensor], List[__torch__.torch.classes.quantized.LinearPackedParamsBase]]) -> List[Tensor]:
    ps, ms, halves = ws
    memory = annotate(List[Tensor], [])
    for l in range(${layers}):
      _0 = torch.append(memory, torch.empty([rows, ${cache_heads}, ${context}, ${head_width}], dtype=${cache_type}, layout=None, device=ops.prim.device(ps[0])))
    return memory

  # Lets the last of several rows take the place of another.
  def move(self: __torch__.Script, memory: List[Tensor], source: int, target: int, length: int) -> int:
    own = length
    if torch.gt(torch.len(memory), ${layers}):
      own = length - torch.size(memory[${layers}], 1)
    for l in range(${layers}):
      cache = torch.slice(memory[l], 2, 0, own, 1)
      _0 = torch.copy_(torch.select(cache, 0, target), torch.select(cache, 0, source))
    return target

  # One token for each of the first rows of the memory.
  def step(self: __torch__.Script, rows: Tensor, starts: Tensor, position: int, memory: List[Tensor], ws: Tuple[List[Tensor], List[Tensor], List[__torch__.torch.classes.quantized.LinearPackedParamsBase]]) -> Tensor:
    ps, ms, halves = ws
    shared = torch.gt(torch.len(memory), ${layers})
    at = position
    if shared:
      at = position - torch.size(memory[${layers}], 1)
    angles = torch.select(torch.view_as_complex(ps[2]), 0, position)
    x = (self).embed(ps[0], rows, starts)
    for l in range(${layers}):
      q, kv = torch.split_with_sizes((self).heads(x, angles, ps, ms, halves, l), [${q_heads}, ${cache_heads}], 1)
      cache = torch.slice(memory[l], 0, 0, torch.size(starts, 0), 1)
      _0 = torch.copy_(torch.select(cache, 2, at), kv)
      grouped = torch.reshape(q, [-1, ${kv_heads}, ${group_size}, ${head_width}])
      own = (self).attend(grouped, torch.slice(cache, 2, 0, at + 1, 1))
      a = own[0]
      if shared:
        a = (self).join(grouped, own, memory[l + ${layers}])
      x = (self).finish(x, torch.reshape(a, [-1, ${heads_width}]), ps, ms, halves, l)
    return (self).head(x, ps, ms, halves)

  # The part of a memory of several rows that is one row's.
  def slot(self: __torch__.Script, memory: List[Tensor], row: int) -> List[Tensor]:
    views = annotate(List[Tensor], [])
    for l in range(${layers}):
      _0 = torch.append(views, torch.slice(memory[l], 0, row, row + 1, 1))
    return views

  # One token for each of several sequences that have nothing in common: the r-th is remembered in the row slots[r] and has
  # positions[r] tokens.
  def together(self: __torch__.Script, rows: Tensor, starts: Tensor, slots: List[int], positions: List[int], memory: List[Tensor], ws: Tuple[List[Tensor], List[Tensor], List[__torch__.torch.classes.quantized.LinearPackedParamsBase]]) -> Tensor:
    ps, ms, halves = ws
    at = torch.tensor(positions, dtype=4, device=ops.prim.device(ps[0]), requires_grad=False)
    angles = torch.index_select(torch.view_as_complex(ps[2]), 0, at)
    x = (self).embed(ps[0], rows, starts)
    for l in range(${layers}):
      q, kv = torch.split_with_sizes((self).heads(x, angles, ps, ms, halves, l), [${q_heads}, ${cache_heads}], 1)
      grouped = torch.reshape(q, [-1, ${kv_heads}, ${group_size}, ${head_width}])
      attended = annotate(List[Tensor], [])
      for r in range(torch.len(slots)):
        cache = torch.slice(memory[l], 0, slots[r], slots[r] + 1, 1)
        _0 = torch.copy_(torch.select(cache, 2, positions[r]), torch.slice(kv, 0, r, r + 1, 1))
        own = (self).attend(torch.slice(grouped, 0, r, r + 1, 1), torch.slice(cache, 2, 0, positions[r] + 1, 1))
        _1 = torch.append(attended, own[0])
      x = (self).finish(x, torch.reshape(torch.cat(attended, 0), [-1, ${heads_width}]), ps, ms, halves, l)
    return (self).head(x, ps, ms, halves)

  # All positions of one sequence at once: [position][channel]. Fills the memory, if any.
  def run(self: __torch__.Script, rows: Tensor, starts: Tensor, memory: List[Tensor], ps: List[Tensor], ms: List[Tensor], whole: List[__torch__.torch.classes.quantized.LinearPackedParamsBase]) -> Tensor:
    T = torch.size(starts, 0)
    remembers = torch.gt(torch.len(memory), 0)
    angles = torch.slice(torch.view_as_complex(ps[2]), 0, 0, T, 1)
    x = (self).embed(ps[0], rows, starts)
    for l in range(${layers}):
      heads = torch.transpose((self).heads(x, angles, ps, ms, whole, l), 0, 1)
      q, kv = torch.split_with_sizes(heads, [${q_heads}, ${cache_heads}], 0)
      if remembers:
        if torch.eq(torch.size(memory[l], 0), 1):
          _0 = torch.copy_(torch.slice(memory[l], 2, 0, T, 1), kv)
        else:
          _1 = torch.append(memory, torch.clone(torch.to(kv, ${cache_type}), memory_format=0))
      k, v = torch.split_with_sizes(torch.repeat_interleave(kv, ${group_size}, 0), [${q_heads}, ${q_heads}], 0)
      a = torch.scaled_dot_product_attention(torch.unsqueeze(q, 0), torch.unsqueeze(k, 0), torch.unsqueeze(v, 0), None, 0., True)
      merged = torch.reshape(torch.transpose(torch.squeeze(a, 0), 0, 1), [T, ${heads_width}])
      x = (self).finish(x, merged, ps, ms, whole, l)
    return x

  def prefill(self: __torch__.Script, rows: Tensor, starts: Tensor, memory: List[Tensor], ws: Tuple[List[Tensor], List[Tensor], List[__torch__.torch.classes.quantized.LinearPackedParamsBase]]) -> Tensor:
    ps, ms, halves = ws
    whole = annotate(List[__torch__.torch.classes.quantized.LinearPackedParamsBase], [])
    x = (self).run(rows, starts, memory, ps, ms, whole)
    return (self).head(torch.slice(x, 0, -1, 9223372036854775807, 1), ps, ms, whole)

  def logits(self: __torch__.Script, rows: Tensor, starts: Tensor, ws: Tuple[List[Tensor], List[Tensor], List[__torch__.torch.classes.quantized.LinearPackedParamsBase]]) -> Tensor:
    ps, ms, halves = ws
    none = annotate(List[Tensor], [])
    whole = annotate(List[__torch__.torch.classes.quantized.LinearPackedParamsBase], [])
    return (self).head((self).run(rows, starts, none, ps, ms, whole), ps, ms, whole)

  # Multiplies one row by every matrix and does nothing else: what a step cannot be faster than.
  def read(self: __torch__.Script, ws: Tuple[List[Tensor], List[Tensor], List[__torch__.torch.classes.quantized.LinearPackedParamsBase]]) -> Tensor:
    ps, ms, halves = ws
    y = ps[1]
    for m in range(torch.len(ms)):
      y = torch.mm(torch.ones([1, torch.size(ms[m], 0)], dtype=6, layout=None, device=ops.prim.device(y)), ms[m])
    return y
