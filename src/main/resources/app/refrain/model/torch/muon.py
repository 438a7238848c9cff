  # A matrix of the same singular vectors whose singular values are all near one: five steps of a quintic iteration whose
  # coefficients make small values grow fast (Jordan et al., 2024).
  def orthogonal(self: __torch__.Script, gradient: Tensor) -> Tensor:
    x = torch.to(torch.div(gradient, torch.add(torch.linalg_vector_norm(gradient), 1.0e-07)), ${product_type})
    tall = torch.gt(torch.size(x, 0), torch.size(x, 1))
    if tall:
      x = torch.t(x)
    for i in range(5):
      a = torch.mm(x, torch.t(x))
      b = torch.add(torch.mul(a, -4.7750), torch.mul(torch.mm(a, a), 2.0315))
      x = torch.add(torch.mul(x, 3.4445), torch.mm(b, x))
    if tall:
      x = torch.t(x)
    return torch.to(x, 6)

  def update(self: __torch__.Script, weights: Tensor, gradient: Tensor, mean: Tensor, decay: float, keep: float, rate: float) -> Tensor:
    _0 = torch.add_(torch.mul_(mean, decay), gradient)
    ahead = torch.add(gradient, torch.mul(mean, decay))
    return torch.add_(torch.mul_(weights, keep), torch.mul((self).orthogonal(ahead), rate))
