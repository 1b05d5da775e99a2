package unfold.draw.plot.heat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.draw.Theme;

/** Where the maps of several runs stand: in rows, each with one colour bar at its right end that says all marks. */
final class Tiling {

    /** What a map needs at least beside others, in heights of the text. */
    private static final double WIDTH = 16;

    private static final double HEIGHT = 9;

    private final List<HeatMap> maps;
    private final Rectangle2D area;
    private final Theme theme;

    Tiling(List<HeatMap> maps, Rectangle2D area, Theme theme) {
        this.maps = maps;
        this.area = area;
        this.theme = theme;
    }

    /** With a colour bar at the end of every row. */
    List<MapLayout> layouts() {
        List<Mark> marks = maps.stream()
                .flatMap(map -> Mark.of(map).stream())
                .distinct()
                .sorted()
                .toList();
        double bar = maps.isEmpty() ? 0 : LegendPainter.width(maps.get(0), marks, theme);
        return layouts(Optional.of(marks), bar);
    }

    /** Without colour bars. */
    List<MapLayout> without() {
        return layouts(Optional.empty(), 0);
    }

    private List<MapLayout> layouts(Optional<List<Mark>> legend, double bar) {
        int across = across();
        int rows = rows(across);
        double pad = theme.px(0.6);
        double width = (area.getWidth() - bar - pad * (across - 1)) / across;
        double height = (area.getHeight() - pad * (rows - 1)) / rows;
        List<MapLayout> layouts = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            boolean end = i % across == across - 1 || i == maps.size() - 1;
            double x = area.getX() + i % across * (width + pad);
            double y = area.getY() + i / across * (height + pad);
            double name = nameHeight(maps.get(i), theme);
            Rectangle2D place = new Rectangle2D.Double(
                    x, y + name, Math.max(1, width + (end ? bar : 0)), Math.max(1, height - name));
            layouts.add(new MapLayout(maps.get(i), end ? legend : Optional.empty(), place, theme));
        }
        return layouts;
    }

    /** The room over a map for the name of its run. */
    static double nameHeight(HeatMap map, Theme theme) {
        return map.of().name().isEmpty() ? 0 : theme.px(1.4);
    }

    /** As many beside each other as have room; more where they would become too low. */
    private int across() {
        int across = Math.max(1, Math.min(maps.size(), (int) (area.getWidth() / theme.px(WIDTH))));
        while (across < maps.size() && area.getHeight() / rows(across) < theme.px(HEIGHT)) {
            across++;
        }
        // As many in every row as rows are needed for.
        return (maps.size() + rows(across) - 1) / rows(across);
    }

    private int rows(int across) {
        return Math.max(1, (maps.size() + across - 1) / across);
    }
}
