package unfold.draw.plot.heat;

/**
 * A cell of a map.
 *
 * @param map which of the maps beside each other
 * @param block which group of rows
 * @param row within the group
 * @param column of the map
 */
public record Hit(int map, int block, int row, int column) {}
