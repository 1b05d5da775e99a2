package unfold.draw.cell;

import java.util.List;

/**
 * Nodes that are drawn as one: a tower of them, the first one lowest, or a single one.
 *
 * @param id its position in the plan
 * @param nodes from the bottom up
 * @param place which rows it may stand in
 * @param lane the position of its lane; -1 for none
 */
record Block(int id, List<Node> nodes, Place place, int lane) {

    /** Where a block may stand. */
    enum Place {
        /** In the strip of the time step that it comes from. */
        PORT,
        /** On the other side of a lane: the state on its way on. */
        EXIT,
        /** On its lane. */
        LANE,
        /** Below everything. */
        INPUT,
        /** In the row of towers. */
        TOWER,
        /** In the row of towers or above. */
        FREE
    }

    Block {
        nodes = List.copyOf(nodes);
    }

    /** A plan has each id once. */
    @Override
    public int hashCode() {
        return id;
    }

    Node first() {
        return nodes.get(0);
    }

    Node last() {
        return nodes.get(nodes.size() - 1);
    }

    boolean isTower() {
        return nodes.size() > 1;
    }

    /** Whether several lines may end at its lower side. */
    boolean isWide() {
        Kind kind = first().kind();
        boolean box = kind == Kind.AFFINE || kind == Kind.STACK || kind == Kind.LOSS;
        return isTower() || box || first().arity() > 2;
    }
}
