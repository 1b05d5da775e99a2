package unfold.draw.pin;

import java.util.ArrayList;
import java.util.List;
import unfold.draw.Cell;
import unfold.draw.Changes;
import unfold.draw.Frame;
import unfold.draw.Marks;
import unfold.draw.Pin;
import unfold.draw.Pins;
import unfold.draw.Subject;
import unfold.explain.origin.Entry;
import unfold.explain.origin.Origins;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** A bundled lesson whose numbers are pinned by the letters of its text. */
final class Pinned {

    final Trace trace;
    private final Subject subject;
    private final Origins origins;
    private final List<Cell> cells = new ArrayList<>();

    Pinned(String name) {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
        trace = lesson.trace();
        subject = Subject.of(
                name,
                trace,
                lesson.network().program().dependencies(),
                lesson.network().program().names());
        origins = new Origins(lesson.network().program(), trace);
    }

    Slot value(String key, int time) {
        Quantity quantity = trace.quantity(key).orElseThrow();
        return Slot.value(quantity, time);
    }

    Pinned pin(Slot slot, int index) {
        cells.add(new Cell(slot, index));
        return this;
    }

    /** One of the pins, from 0, is looked at. */
    Frame frame(int cursor, int active) {
        List<Pin> pins = new ArrayList<>();
        for (Cell cell : cells) {
            Entry entry = new Entry(cell.slot(), cell.index());
            pins.add(new Pin(pins.size() + 1, cell, origins.of(entry, cursor)));
        }
        return Frame.at(subject, cursor).with(new Marks(new Pins(pins, active, Pins.Digits.FEW), null, Changes.NONE));
    }

    /** Pins the first number of every quantity at a time, value and gradient, one after the other. */
    List<Frame> each(int time, int cursor) {
        List<Frame> frames = new ArrayList<>();
        for (Quantity quantity : trace.quantities()) {
            for (Aspect aspect : Aspect.values()) {
                cells.clear();
                Slot slot = new Slot(quantity.id(), quantity.timed() ? time : Slot.UNTIMED, aspect);
                if (subject.has(slot)) {
                    frames.add(pin(slot, 0).frame(cursor, 0));
                }
            }
        }
        return frames;
    }

    int end() {
        return trace.steps().size();
    }
}
