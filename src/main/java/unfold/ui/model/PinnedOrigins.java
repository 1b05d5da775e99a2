package unfold.ui.model;

import java.util.ArrayList;
import java.util.List;
import unfold.derivation.Program;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Pin;
import unfold.draw.Pins;
import unfold.explain.origin.Entry;
import unfold.explain.origin.Origins;
import unfold.trace.Trace;

/** Finds out where pinned numbers come from; once for each run and cursor. */
final class PinnedOrigins {

    private final PinsModel pins;
    private Trace trace;
    private Origins origins;
    private Key key;
    private Pins known = Pins.NONE;

    /** What the answer depends on. */
    private record Key(Trace trace, int cursor, List<PinsModel.Kept> kept) {}

    PinnedOrigins(PinsModel pins) {
        this.pins = pins;
    }

    /** All pins with their origins in a picture of a run of that program. */
    Pins of(Frame frame, Program program) {
        if (pins.isEmpty()) {
            return new Pins(List.of(), 0, pins.digitsProperty().get());
        }
        Key wanted = new Key(frame.trace(), frame.cursor(), pins.allProperty().get());
        if (!wanted.equals(key)) {
            if (frame.trace() != trace) {
                trace = frame.trace();
                origins = new Origins(program, trace);
            }
            List<Pin> all = new ArrayList<>();
            for (PinsModel.Kept kept : wanted.kept()) {
                Cell cell = kept.cell();
                all.add(new Pin(kept.number(), cell, origins.of(new Entry(cell.slot(), cell.index()), frame.cursor())));
            }
            known = new Pins(all, 0, Pins.Digits.FEW);
            key = wanted;
        }
        return new Pins(known.all(), pins.active(), pins.digitsProperty().get());
    }
}
