package unfold.draw.cell;

import java.util.EnumSet;
import java.util.Set;
import unfold.draw.cell.Block.Place;
import unfold.draw.cell.Plan.Link;

/** A side of a block, and the direction in which a line leaves by it. */
enum Side {
    RIGHT(1, 0),
    LEFT(-1, 0),
    TOP(0, 1),
    BOTTOM(0, -1);

    final int dx;
    final int dy;

    Side(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    Side opposite() {
        return switch (this) {
            case RIGHT -> LEFT;
            case LEFT -> RIGHT;
            case TOP -> BOTTOM;
            case BOTTOM -> TOP;
        };
    }

    boolean isHorizontal() {
        return dx != 0;
    }

    /** By which sides a line may leave its source. */
    static Set<Side> out(Plan plan, Link link) {
        Block block = link.source();
        if (plan.isOnLane(link)) {
            return Set.of(plan.lane(block).direction() > 0 ? RIGHT : LEFT);
        }
        return switch (block.place()) {
            case PORT -> Set.of(block.first().shown().offset() < 0 ? RIGHT : LEFT);
            case INPUT, TOWER -> Set.of(TOP);
            case LANE -> EnumSet.of(TOP, BOTTOM, plan.lane(block).direction() > 0 ? RIGHT : LEFT);
            default -> EnumSet.allOf(Side.class);
        };
    }

    /** By which sides a line may arrive at its sink. */
    static Set<Side> in(Plan plan, Link link) {
        Block block = link.sink();
        if (plan.isOnLane(link)) {
            return Set.of(plan.lane(block).direction() > 0 ? LEFT : RIGHT);
        }
        if (block.place() == Place.EXIT) {
            return Set.of(plan.lane(block).direction() > 0 ? LEFT : RIGHT);
        }
        if (block.place() == Place.TOWER) {
            return Set.of(BOTTOM);
        }
        if (block.place() != Place.LANE) {
            return EnumSet.allOf(Side.class);
        }
        Lane lane = plan.lane(block);
        Side first = lane.direction() > 0 ? LEFT : RIGHT;
        return lane.nodes().size() == 1 ? EnumSet.of(TOP, BOTTOM, first) : EnumSet.of(TOP, BOTTOM);
    }
}
