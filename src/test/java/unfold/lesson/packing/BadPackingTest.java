package unfold.lesson.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.MistakeTable;
import unfold.lesson.problem.LessonException;

/** Files that do not fit are refused, each with its message. */
class BadPackingTest {

    static List<Arguments> cases() {
        return MistakeTable.read("bad-packings.txt");
    }

    /** A case is a lesson, its arrays, and what a reader says about them. */
    @ParameterizedTest
    @MethodSource("cases")
    void isRefused(String found, String message) {
        String[] parts = found.split(" \\| ");
        Proposal proposal = Proposal.of(Small.lesson(parts[0]), Small.arrays(parts[1]), choices(parts));
        assertEquals(message, String.join("\n", proposal.problems()).replace("\n", " / "));
        assertFalse(proposal.fits());
        assertThrows(LessonException.class, proposal::loaded);
    }

    private static Choices choices(String[] parts) {
        Choices choices = Choices.NONE;
        for (int i = 2; i < parts.length; i++) {
            String[] words = parts[i].split(" ");
            choices = switch (words[0]) {
                case "packing" -> choices.packed(Packing.named(words[1]).orElseThrow());
                case "transpose" -> choices.turning(words[1]);
                case "map" -> choices.mapping(words[1], words[2]);
                default -> choices.ordered(GateOrder.read(words[1]));
            };
        }
        return choices;
    }
}
