package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Cancellation;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;

/**
 * The entries of a zip file, as its central directory at the end lists them (APPNOTE.TXT 6.3.10,
 * section 4.3). Only stored and deflated entries are unpacked, into memory, and never more than
 * {@link #MOST_UNPACKED} bytes of all together.
 */
final class ZipFolder {

    /** Bytes that all unpacked entries together may have. */
    static final int MOST_UNPACKED = 96 << 20;

    private static final int END = 0x0605_4B50;
    private static final int END_LENGTH = 22;
    private static final int LISTED = 0x0201_4B50;
    private static final int LOCAL = 0x0403_4B50;
    private static final long IN_EXTRA = 0xFFFF_FFFFL;
    private static final String DAMAGED = " The file is damaged; copy it again, or save it anew.";

    /**
     * One entry as the central directory lists it.
     *
     * @param method 0 for stored, 8 for deflated
     */
    record Entry(String name, boolean encrypted, int method, long crc, Extent extent) {}

    /** How long an entry is, and where it begins. */
    record Extent(long packed, long unpacked, long start) {}

    private final byte[] bytes;
    private final Place place;
    private final List<Entry> entries = new ArrayList<>();
    private long unpackedSoFar;

    /**
     * Lists the entries; nothing is unpacked yet.
     *
     * @throws LessonException if the directory is damaged
     */
    ZipFolder(byte[] bytes, Place place) {
        this.bytes = bytes;
        this.place = place;
        list();
    }

    /**
     * Lists the entries of a file that has to be a zip file.
     *
     * @param kind what it is by its name, with the article
     * @param saving how one is saved
     * @throws LessonException if it is empty or something else, or its directory is damaged
     */
    static ZipFolder of(TextFile file, String kind, String saving) {
        Place place = Place.file(file.name());
        if (file.bytes().length == 0) {
            throw new LessonException(place, "The file is empty; save it again with its content.");
        }
        if (!FirstBytes.areZip(file.bytes())) {
            throw new LessonException(
                    place,
                    "The file does not begin as " + kind + " does, which is a zip file; save it " + saving
                            + ", or give it the ending of what it is.");
        }
        return new ZipFolder(file.bytes(), place);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void list() {
        Bytes file = new Bytes(bytes, place);
        file.moveTo(endRecord(), "the end of the zip directory");
        file.take(10, "the end of the zip directory");
        int count = file.unsignedShort("the number of entries");
        file.unsignedInt("the directory's length");
        long start = file.unsignedInt("the directory's place");
        file.moveTo(start, "the zip directory");
        for (int i = 0; i < count; i++) {
            if (file.unsignedInt("a line of the zip directory") != LISTED) {
                throw problem("Line " + (i + 1) + " of " + count + " of the zip directory does not begin as such a"
                        + " line does." + DAMAGED);
            }
            entries.add(entry(file));
        }
    }

    private static Entry entry(Bytes file) {
        String line = "a line of the zip directory";
        file.take(4, line);
        boolean encrypted = (file.unsignedShort(line) & 1) != 0;
        int method = file.unsignedShort(line);
        file.take(4, line);
        long crc = file.unsignedInt(line);
        long packed = file.unsignedInt(line);
        long unpacked = file.unsignedInt(line);
        int nameLength = file.unsignedShort(line);
        int extraLength = file.unsignedShort(line);
        int commentLength = file.unsignedShort(line);
        file.take(8, line);
        long start = file.unsignedInt(line);
        String name = file.text(nameLength, "the name of an entry");
        Bytes extra = file.take(extraLength, "the end of a line of the zip directory");
        file.take(commentLength, "a comment of the zip directory");
        return new Entry(name, encrypted, method, crc, wide(extra, new Extent(packed, unpacked, start)));
    }

    /** The lengths with those that stand in the 64-bit field of the extra bytes, if any. */
    private static Extent wide(Bytes extra, Extent narrow) {
        long[] values = {narrow.unpacked(), narrow.packed(), narrow.start()};
        while (extra.remaining() >= 4) {
            int id = extra.unsignedShort("a field of the zip directory");
            Bytes field =
                    extra.take(extra.unsignedShort("a field of the zip directory"), "a field of the zip directory");
            for (int i = 0; id == 1 && i < values.length; i++) {
                if (values[i] == IN_EXTRA) {
                    values[i] = field.signedLong("a length in the zip directory");
                }
            }
        }
        return new Extent(values[1], values[0], values[2]);
    }

    private int endRecord() {
        int last = bytes.length - END_LENGTH;
        Bytes file = new Bytes(bytes, place);
        for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
            if (bytes[at] == 'P' && file.rest().order(file.order()).getInt(at) == END) {
                return at;
            }
        }
        throw problem("The directory at the end of this zip file is missing, so it was cut short; copy it again, or"
                + " save it anew.");
    }

    /**
     * The bytes of an entry.
     *
     * @throws LessonException if it is encrypted, packed in another way, damaged, or too large
     */
    byte[] unpack(Entry entry) {
        Cancellation.check();
        if (entry.encrypted()) {
            throw problem(entry, "is encrypted, expected a plain one; unpack it with its password first.");
        }
        if (entry.method() != 0 && entry.method() != 8) {
            throw problem(
                    entry,
                    "is packed by method " + entry.method()
                            + ", expected none (0) or deflate (8); save it with numpy.savez.");
        }
        unpackedSoFar += Math.max(0, entry.extent().unpacked());
        if (entry.extent().unpacked() < 0 || unpackedSoFar > MOST_UNPACKED) {
            throw problem(
                    entry,
                    "brings all entries together to more than " + (MOST_UNPACKED >> 20)
                            + " MiB when unpacked, the most that is read; save fewer arrays in one file.");
        }
        Bytes packed = packed(entry);
        byte[] unpacked = entry.method() == 0 ? packed.copy() : inflated(packed, entry);
        if (unpacked.length != entry.extent().unpacked()) {
            throw lies(entry, unpacked.length + " bytes long");
        }
        CRC32 sum = new CRC32();
        sum.update(unpacked);
        if (sum.getValue() != entry.crc()) {
            throw problem(entry, "has another check sum than the zip directory says." + DAMAGED);
        }
        return unpacked;
    }

    private Bytes packed(Entry entry) {
        String header = "the header of " + Decimals.quoted(entry.name());
        Bytes file = new Bytes(bytes, place);
        file.moveTo(entry.extent().start(), Decimals.quoted(entry.name()));
        if (file.unsignedInt(header) != LOCAL) {
            throw problem(entry, "does not begin where the zip directory says." + DAMAGED);
        }
        file.take(22, header);
        int nameLength = file.unsignedShort(header);
        int extraLength = file.unsignedShort(header);
        file.take(nameLength + extraLength, header);
        return file.take(entry.extent().packed(), Decimals.quoted(entry.name()));
    }

    private byte[] inflated(Bytes packed, Entry entry) {
        Inflater inflater = new Inflater(true);
        try {
            // One byte more than was promised shows an entry that goes on, without unpacking the rest.
            byte[] room = new byte[(int) Math.min(entry.extent().unpacked(), 1100L * packed.remaining()) + 1];
            inflater.setInput(packed.rest());
            int length = inflater.inflate(room);
            if (length == room.length || !inflater.finished()) {
                throw lies(entry, length == room.length ? "longer" : "cut short after " + length + " bytes");
            }
            return Arrays.copyOf(room, length);
        } catch (DataFormatException e) {
            throw problem(entry, "cannot be unpacked." + DAMAGED);
        } finally {
            inflater.end();
        }
    }

    private LessonException lies(Entry entry, String found) {
        return problem(
                entry,
                "should have " + entry.extent().unpacked() + " bytes when unpacked, but is " + found + "." + DAMAGED);
    }

    private LessonException problem(Entry entry, String what) {
        return problem("The entry " + Decimals.quoted(entry.name()) + " " + what);
    }

    private LessonException problem(String what) {
        return new LessonException(place, what);
    }
}
