  def run(self: __torch__.Script, x: Tensor, ps: List[Tensor], training: bool) -> Tensor:
    zero = torch.new_zeros(x, [${states}, torch.size(x, 0), ${width}])
    y, _1, _2, = torch.lstm(x, [zero, zero], ps, True, ${layers}, 0., training, True, True)
    return y

  def train(self: __torch__.Script, x: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).run(x, ps, True)

  def infer(self: __torch__.Script, x: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).run(x, ps, False)
