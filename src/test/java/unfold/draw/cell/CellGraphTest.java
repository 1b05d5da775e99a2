package unfold.draw.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.draw.Theme;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
import unfold.expression.Symbol;
import unfold.notation.Definition;
import unfold.operation.Elementwise;
import unfold.operation.Softmax;

class CellGraphTest {

    static Stream<CellCase> lessons() {
        return CellCase.all();
    }

    @ParameterizedTest
    @CsvSource({
        "lstm-four-gates, C, f i o",
        "lstm-halves, C, f i o",
        "lstm-peepholes, c, f i o",
        "gru, h, r z",
        "gru-pytorch, h, r z",
        "minimal-gated-unit, h, f",
        "residual, h, ''",
        "activation-tanh, '', ''",
        "activation-sigmoid, '', ''",
        "three-layers, '', ''",
        "jordan, '', ''",
        "both-directions, '', ''"
    })
    void railsAndGatesFollowFromTheText(String lesson, String rails, String gates) {
        CellLayout layout = CellCase.of(lesson).layout();
        assertEquals(
                rails,
                layout.lanes().stream()
                        .filter(Lane::rail)
                        .map(lane -> lane.state().name().key())
                        .collect(Collectors.joining(" ")));
        assertEquals(
                gates,
                layout.graph().nodes().stream()
                        .filter(node -> node.kind() == Kind.GATE)
                        .map(node -> layout.graph()
                                .readers(node)
                                .get(0)
                                .result()
                                .name()
                                .key())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aLongShortTermMemoryPassesOneProductAndOneSum() {
        Lane rail = CellCase.of("lstm-four-gates").layout().lanes().stream()
                .filter(Lane::rail)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(Kind.TIMES, Kind.PLUS, Kind.VALUE),
                rail.nodes().stream().map(Node::kind).toList());
    }

    @Test
    void aSimpleNetworkLiesOnOneLane() {
        Lane lane = CellCase.of("worked-example").layout().lanes().get(0);
        assertEquals(
                List.of(Kind.AFFINE, Kind.FUNCTION, Kind.VALUE),
                lane.nodes().stream().map(Node::kind).toList());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyOperationAndParameterOfTheDefinitionsIsInAPicture(CellCase lesson) {
        List<Node> nodes =
                lesson
                        .pictures()
                        .all(lesson.subject(), CellCase.stage(1920, 1080, Theme.light()), Theme.light(), 1)
                        .stream()
                        .flatMap(layout -> layout.cell().graph().nodes().stream())
                        .toList();
        for (Definition definition : lesson.program().recurrence().definitions()) {
            Symbol target = definition.target();
            assertEquals(
                    operations(definition.right()),
                    kinds(nodes.stream()
                            .filter(node -> node.uses().contains(target))
                            .toList()),
                    () -> "operations of " + target.name());
        }
        Set<Symbol> used = nodes.stream().flatMap(node -> node.uses().stream()).collect(Collectors.toSet());
        assertTrue(used.containsAll(
                lesson.program().recurrence().parameterSymbols().keySet()));
    }

    private static Map<String, Long> kinds(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> node.kind() == Kind.FUNCTION || node.kind() == Kind.GATE || node.kind() == Kind.LOSS)
                .collect(Collectors.groupingBy(
                        node -> node.kind() == Kind.LOSS ? "loss" : "function", Collectors.counting()));
    }

    private static Map<String, Long> operations(Expr expr) {
        Map<String, Long> found = new java.util.HashMap<>();
        expr.map(e -> {
            if (e instanceof Expr.Apply apply) {
                boolean function = apply.operation() instanceof Elementwise || apply.operation() instanceof Softmax;
                if (function || apply.operation().rule() == ShapeRule.COMPARED) {
                    found.merge(function ? "function" : "loss", 1L, Long::sum);
                }
            }
            return e;
        });
        return found;
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyVariableIsReachedFromWhatItReads(CellCase lesson) {
        CellGraph graph = lesson.layout().graph();
        graph.nodes().stream()
                .filter(node -> node.kind() != Kind.SOURCE)
                .forEach(node -> assertTrue(!graph.inputs(node).isEmpty(), () -> node + " reads nothing"));
    }
}
