  # One row of the table for each token and for each active feature, summed for each position.
  def embed(self: __torch__.Script, table: Tensor, rows: Tensor, starts: Tensor) -> Tensor:
    return (torch.embedding_bag(table, rows, starts, False, 0, False, None, False))[0]

  # One position of one layer. The weight has the columns of the input and of the last output side by side, and the
  # gates in the order input, forget, output, candidate. Output and cell are updated where they lie.
  def cell(self: __torch__.Script, x: Tensor, output: Tensor, cell: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    sums = torch.linear(torch.cat([x, output], 1), weight, bias)
    gates, candidate = torch.split_with_sizes(sums, [${three_hidden}, ${hidden}], 1)
    i, f, o = torch.split_with_sizes(torch.sigmoid_(gates), [${hidden}, ${hidden}, ${hidden}], 1)
    _0 = torch.addcmul_(torch.mul_(cell, f), i, torch.tanh_(candidate))
    return torch.copy_(output, torch.mul(torch.tanh(cell), o))

  # The memory: output and cells of each layer.
  def open(self: __torch__.Script, rows: int, ps: List[Tensor]) -> List[Tensor]:
    memory = annotate(List[Tensor], [])
    for m in range(${layers} * 2):
      _0 = torch.append(memory, torch.zeros([rows, ${hidden}], dtype=6, layout=None, device=ops.prim.device(ps[0])))
    return memory

  # Lets the last of several rows take the place of another.
  def move(self: __torch__.Script, memory: List[Tensor], source: int, target: int, length: int) -> int:
    for m in range(torch.len(memory)):
      _0 = torch.copy_(torch.select(memory[m], 0, target), torch.select(memory[m], 0, source))
    return target

  # One token for each of the first rows of the memory.
  def step(self: __torch__.Script, rows: Tensor, starts: Tensor, position: int, memory: List[Tensor], ps: List[Tensor]) -> Tensor:
    x = (self).embed(ps[0], rows, starts)
    n = torch.size(starts, 0)
    for l in range(${layers}):
      x = (self).cell(x, torch.slice(memory[2 * l], 0, 0, n, 1), torch.slice(memory[2 * l + 1], 0, 0, n, 1), ps[2 * l + 1], ps[2 * l + 2])
    return torch.linear(x, ps[${head}], ps[${head} + 1])

  # All positions of one sequence: [position][channel]. Leaves all rows of the memory alike.
  def run(self: __torch__.Script, rows: Tensor, starts: Tensor, memory: List[Tensor], ps: List[Tensor]) -> Tensor:
    xs = torch.split((self).embed(ps[0], rows, starts), 1, 0)
    ys = annotate(List[Tensor], [])
    for t in range(torch.len(xs)):
      x = xs[t]
      for l in range(${layers}):
        x = (self).cell(x, memory[2 * l], memory[2 * l + 1], ps[2 * l + 1], ps[2 * l + 2])
      _0 = torch.append(ys, torch.clone(x))
    return torch.cat(ys, 0)

  def prefill(self: __torch__.Script, rows: Tensor, starts: Tensor, memory: List[Tensor], ps: List[Tensor]) -> Tensor:
    one = annotate(List[Tensor], [])
    for m in range(torch.len(memory)):
      _0 = torch.append(one, torch.slice(memory[m], 0, 0, 1, 1))
    y = (self).run(rows, starts, one, ps)
    for m in range(torch.len(memory)):
      _1 = torch.copy_(memory[m], torch.clone(one[m]))
    return torch.linear(torch.slice(y, 0, -1, 9223372036854775807, 1), ps[${head}], ps[${head} + 1])

  def logits(self: __torch__.Script, rows: Tensor, starts: Tensor, ps: List[Tensor]) -> Tensor:
    return torch.linear((self).run(rows, starts, (self).open(1, ps), ps), ps[${head}], ps[${head} + 1])

  # Multiplies one row by every matrix and does nothing else: what a step cannot be faster than.
  def read(self: __torch__.Script, ps: List[Tensor]) -> Tensor:
    y = ps[2]
    for p in range(1, torch.len(ps)):
      if torch.eq(torch.dim(ps[p]), 2):
        y = torch.linear(torch.ones([1, torch.size(ps[p], 1)], dtype=6, layout=None, device=ops.prim.device(y)), ps[p], None)
    return y
