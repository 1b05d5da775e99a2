package unfold.lesson.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import unfold.lesson.CellKind;
import unfold.lesson.OpenLesson;

/** What models are called that stand side by side: as briefly as tells them apart. */
public final class SideNames {

    private static final String COLON = ": ";

    private SideNames() {}

    /**
     * Names a lesson and those beside it.
     *
     * @param others the names of the others, in their order; those of lessons are their titles
     * @return the name of the lesson, then those of the others
     */
    public static List<String> of(OpenLesson lesson, List<String> others) {
        String own = Counterpart.nameOf(lesson);
        boolean cells = others.stream().allMatch(name -> isCell(name) || name.startsWith(own + ", before"));
        List<String> all = new ArrayList<>(List.of(cells ? own : lesson.lesson().title()));
        all.addAll(others);
        return brief(all);
    }

    private static boolean isCell(String name) {
        return Arrays.stream(CellKind.values()).anyMatch(kind -> kind.title().equals(name));
    }

    /** Titles like "One W, three activations: tanh" by what stands before the colon, or after it. */
    static List<String> brief(List<String> titles) {
        List<String> heads = each(titles, title -> title.split(COLON, 2)[0]);
        if (areDistinct(heads)) {
            return heads;
        }
        boolean alike = new HashSet<>(heads).size() == 1;
        List<String> tails = each(titles, title -> title.substring(title.indexOf(COLON) + COLON.length()));
        return alike && titles.stream().allMatch(title -> title.contains(COLON)) && areDistinct(tails) ? tails : titles;
    }

    private static List<String> each(List<String> titles, UnaryOperator<String> part) {
        return titles.stream().map(part).toList();
    }

    private static boolean areDistinct(List<String> names) {
        return new HashSet<>(names).size() == names.size();
    }
}
