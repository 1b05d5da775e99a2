package unfold.lesson.matrix;

import java.util.List;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.TextFile;

/** What a zip file is, by the names of its entries: several formats are zip files. */
enum ZipContent {
    NUMPY,
    PYTORCH,
    KERAS,
    EXCEL,
    OPEN_DOCUMENT,
    OTHER;

    /** Looks at the names only; nothing is unpacked. A damaged directory is OTHER. */
    static ZipContent of(TextFile file) {
        List<String> names;
        try {
            names = new ZipFolder(file.bytes(), Place.file(file.name()))
                    .entries().stream().map(ZipFolder.Entry::name).toList();
        } catch (LessonException e) {
            return OTHER;
        }
        if (names.stream().anyMatch(name -> name.equals("data.pkl") || name.endsWith("/data.pkl"))) {
            return PYTORCH;
        }
        if (names.contains(KerasModel.WEIGHTS)) {
            return KERAS;
        }
        if (names.contains("xl/workbook.xml")) {
            return EXCEL;
        }
        if (names.contains("content.xml")) {
            return OPEN_DOCUMENT;
        }
        return !names.isEmpty() && names.stream().allMatch(name -> name.endsWith(".npy")) ? NUMPY : OTHER;
    }
}
