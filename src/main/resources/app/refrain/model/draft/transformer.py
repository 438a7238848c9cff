  def product(self: __torch__.Script, x: Tensor, weight: Tensor) -> Tensor:
    return torch.to(torch.linear(torch.to(x, ${product_type}), torch.to(weight, ${product_type}), None), 6)

  def norm(self: __torch__.Script, x: Tensor, weight: Tensor) -> Tensor:
    return torch.rms_norm(x, [${width}], weight, ${norm_epsilon})

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

  def attention(self: __torch__.Script, x: Tensor, angles: Tensor, ps: List[Tensor], o: int) -> Tensor:
    B = torch.size(x, 0)
    T = torch.size(x, 1)
    qkv = (self).product((self).norm(x, ps[o]), ps[o + ${qkv}])
    if ${has_bias}:
      qkv = torch.add(qkv, ps[o + ${qkv_bias}])
    qkv = torch.reshape(qkv, [B, T, ${qkv_heads}, ${head_width}])
    qk = (self).rotate(torch.slice(qkv, 2, 0, ${v_start}, 1), angles)
    q = torch.transpose(torch.slice(qk, 2, 0, ${k_start}, 1), 1, 2)
    k = (self).share(torch.slice(qk, 2, ${k_start}, ${v_start}, 1))
    v = (self).share(torch.slice(qkv, 2, ${v_start}, ${qkv_heads}, 1))
    a = torch.scaled_dot_product_attention(q, k, v, None, 0., True)
    return (self).product(torch.reshape(torch.transpose(a, 1, 2), [B, T, ${heads_width}]), ps[o + ${output}])

  def feed_forward(self: __torch__.Script, x: Tensor, ps: List[Tensor], o: int) -> Tensor:
    gate_up = (self).product((self).norm(x, ps[o + ${feed_forward_norm}]), ps[o + ${gate_up}])
    gate = torch.slice(gate_up, 2, 0, ${hidden}, 1)
    up = torch.slice(gate_up, 2, ${hidden}, ${twice_hidden}, 1)
    return (self).product(torch.mul(torch.silu(gate), up), ps[o + ${down}])

  def logits(self: __torch__.Script, tokens: Tensor, features: Tensor, rotations: Tensor, ps: List[Tensor], dropout: float) -> Tensor:
    angles = torch.view_as_complex(torch.slice(rotations, 0, 0, torch.size(tokens, 1), 1))
    x = (self).embed(tokens, features, ps)
    for l in range(${layers}):
      o = l * ${layer_stride} + ${first_layer}
      x = torch.add(x, torch.dropout((self).attention(x, angles, ps, o), dropout, True))
      x = torch.add(x, torch.dropout((self).feed_forward(x, ps, o), dropout, True))
    return (self).product((self).norm(x, ps[${final_norm}]), ps[${head}])

  def mean_loss(self: __torch__.Script, logits: Tensor, targets: Tensor) -> Tensor:
    return torch.cross_entropy_loss(torch.reshape(logits, [-1, ${vocabulary}]), torch.reshape(targets, [-1]), None, 1, -100, 0.)

  def train(self: __torch__.Script, tokens: Tensor, targets: Tensor, features: Tensor, rotations: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss((self).logits(tokens, features, rotations, ps, ${dropout}), targets)

  def evaluate(self: __torch__.Script, tokens: Tensor, targets: Tensor, features: Tensor, rotations: Tensor, ps: List[Tensor]) -> Tensor:
    return (self).mean_loss((self).logits(tokens, features, rotations, ps, 0.), targets)
