"""Rewrites Kokoro's model: its convolutions compute with floats, and no longer with integers.

ONNX Runtime 1.28 takes twice as long for those with integers (measured: 1.3 times as long as the
speech lasts, in place of 0.6), and the releases that do not are those that report home. The
weights stay integers in the file, so that it stays as small; they are widened when it is loaded.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from onnx import GraphProto, ModelProto, NodeProto
from onnx.helper import make_node


class Convolution(NamedTuple):
    """One in integers: what it computes with, and where its result goes."""

    node: NodeProto
    samples: str
    weights: tuple[str, str, str]
    """Themselves, their scale and their zero."""
    bias: str
    result: str

    def in_floats(self) -> Iterator[NodeProto]:
        """Yield what computes the same with floats."""
        floats = f"{self.weights[0]}_floats"
        yield make_node("DequantizeLinear", self.weights, [floats], name=floats)
        given = filter(None, (self.samples, floats, self.bias))
        node = make_node("Conv", given, [self.result], name=self.node.name)
        node.attribute.extend(self.node.attribute)
        yield node


class Graph:
    """Who makes what, and who uses it."""

    def __init__(self, graph: GraphProto) -> None:
        self.maker = {made: node for node in graph.node for made in node.output}
        self.user = {used: node for node in graph.node for used in node.input}

    def convolution(self, node: NodeProto) -> Convolution:
        """Return what the quantiser wrote around one, which is always the same; else ValueError.

        A bias, in integers, is added to the result; that is cast, and multiplied by the scales of
        samples and weights.
        """
        samples, weights, _, zero = node.input
        measured = self._made(samples, "DynamicQuantizeLinear")
        then = self.user[node.output[0]]
        bias = ""
        if then.op_type == "Add":
            bias, then = self._bias(then, node), self.user[then.output[0]]
        scaled = self.user[then.output[0]]
        scales = self._made(_other(scaled, then.output[0]), "Mul")
        if (then.op_type, scaled.op_type) != ("Cast", "Mul"):
            raise ValueError(f"{node.name}: not as the quantiser writes it")
        scale = _other(scales, measured.output[1])
        return Convolution(node, measured.input[0], (weights, scale, zero), bias, scaled.output[0])

    def _bias(self, add: NodeProto, node: NodeProto) -> str:
        """Follow a bias in integers back to the floats that it was made of."""
        name = _other(add, node.output[0])
        for kind in ("Reshape", "Cast", "Floor", "Div"):
            name = self._made(name, kind).input[0]
        return name

    def _made(self, name: str, kind: str) -> NodeProto:
        if name in self.maker and self.maker[name].op_type == kind:
            return self.maker[name]
        raise ValueError(f"{name}: not made by {kind}")


def with_floats(model: bytes) -> bytes:
    """Return a model whose convolutions compute with floats; ValueError where it is another."""
    rewritten = ModelProto.FromString(model)
    graph = rewritten.graph
    known = Graph(graph)
    found = [known.convolution(node) for node in graph.node if node.op_type == "ConvInteger"]
    by_result = {each.result: each for each in found}
    nodes: list[NodeProto] = []
    for node in graph.node:
        convolution = by_result.get(node.output[0])
        nodes += convolution.in_floats() if convolution else [node]
    nodes, used = _needed(nodes, {each.name for each in graph.output})
    _replace(graph.node, nodes)
    _replace(graph.initializer, [each for each in graph.initializer if each.name in used])
    return rewritten.SerializeToString(deterministic=True)


def _needed(nodes: list[NodeProto], results: set[str]) -> tuple[list[NodeProto], set[str]]:
    """Return the nodes that lead to results, in their order, and all names that they use."""
    used, kept = set(results), []
    for node in reversed(nodes):
        if used & {*node.output}:
            kept.append(node)
            used |= {*node.input}
    return kept[::-1], used


def _replace(field: Any, items: list[Any]) -> None:  # noqa: ANN401 - protobuf's, untyped
    # Copied before they are taken out: they live in the field.
    length = len(field)
    field.extend(items)
    del field[:length]


def _other(node: NodeProto, name: str) -> str:
    """Return which of its two inputs is not this one."""
    first, second = node.input
    return second if first == name else first
