  def product(self: __torch__.Script, x: Tensor, weight: Tensor) -> Tensor:
    return torch.to(torch.linear(torch.to(x, ${product_type}), torch.to(weight, ${product_type}), None), 6)

  def embed(self: __torch__.Script, tokens: Tensor, features: Tensor, ps: List[Tensor]) -> Tensor:
    x = torch.embedding(ps[0], tokens)
    if ${has_features}:
      active = torch.to(features, ${product_type})
      x = torch.add(x, torch.to(torch.matmul(active, torch.to(ps[${features}], ${product_type})), 6))
    return x

  # The kernel adds two biases; the second is the constant that opens the forget gates at first.
  def logits(self: __torch__.Script, tokens: Tensor, features: Tensor, open_gates: Tensor, ps: List[Tensor], dropout: float, training: bool) -> Tensor:
    cells = annotate(List[Tensor], [])
    for l in range(${layers}):
      o = l * 3 + ${first_layer}
      _0 = torch.append(cells, ps[o])
      _1 = torch.append(cells, ps[o + 1])
      _2 = torch.append(cells, ps[o + 2])
      _3 = torch.append(cells, open_gates)
    x = (self).embed(tokens, features, ps)
    start = torch.zeros([${layers}, torch.size(tokens, 0), ${hidden}], dtype=6, layout=None, device=ops.prim.device(x))
    y, h, c = torch.lstm(x, [start, start], cells, True, ${layers}, dropout, training, False, True)
    return torch.add((self).product(torch.dropout(y, dropout, training), ps[${head}]), ps[${head} + 1])

  def mean_loss(self: __torch__.Script, logits: Tensor, targets: Tensor) -> Tensor:
    return torch.cross_entropy_loss(torch.reshape(logits, [-1, ${vocabulary}]), torch.reshape(targets, [-1]), None, 1, -100, 0.)

  def train(self: __torch__.Script, tokens: Tensor, targets: Tensor, features: Tensor, open_gates: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss((self).logits(tokens, features, open_gates, ps, ${dropout}, True), targets)

  def evaluate(self: __torch__.Script, tokens: Tensor, targets: Tensor, features: Tensor, open_gates: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss((self).logits(tokens, features, open_gates, ps, 0., False), targets)
