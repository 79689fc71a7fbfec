package ru.nastavnik.sheet;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a workbook what is kept.
 *
 * @param visibleSheets in the order of their tabs
 * @param strings the table of texts; null when there is none
 * @param styles null when there are none
 * @param from1904 whether dates are counted from 1904, as old Macintoshes did
 */
record XlsxParts(List<String> visibleSheets, String strings, String styles, boolean from1904) {

    static final String ROOT = "_rels/.rels";

    static XlsxParts of(Parcel parcel) throws IOException {
        String workbook = Relations.of(parcel, ROOT, "").byType("officeDocument");
        if (workbook == null || !parcel.has(workbook)) {
            throw new UnreadableSheet("sheet.refused.renamed");
        }
        int folder = workbook.lastIndexOf('/') + 1;
        var relations =
                Relations.of(parcel, workbook.substring(0, folder) + "_rels/" + workbook.substring(folder) + ".rels", workbook.substring(0, folder));
        var sheets = new ArrayList<String>();
        boolean from1904 = false;
        try (var xml = new Xml(parcel.open(workbook))) {
            if (!"workbook".equals(xml.nextElement())) {
                throw new UnreadableSheet("sheet.refused.renamed");
            }
            for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                if (element.equals("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (element.equals("sheet") && !isHidden(xml.attribute("state"))) {
                    String sheet = relations.worksheets.get(xml.attribute("id"));
                    if (sheet != null) {
                        sheets.add(sheet);
                    }
                }
            }
        }
        return new XlsxParts(sheets, relations.byType("sharedStrings"), relations.byType("styles"), from1904);
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static boolean isHidden(String state) {
        return state != null && !state.equals("visible");
    }

    /** What a part points to. Types are told by the end of their names, which is the same in both editions of the standard. */
    private record Relations(Map<String, String> worksheets, Map<String, String> others) {

        static Relations of(Parcel parcel, String part, String folder) throws IOException {
            var relations = new Relations(new HashMap<>(), new HashMap<>());
            try (var xml = new Xml(parcel.open(part))) {
                for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                    if (element.equals("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                        relations.add(xml.attribute("Id"), xml.attribute("Type"), xml.attribute("Target"), folder);
                    }
                }
            }
            return relations;
        }

        private void add(String id, String type, String target, String folder) {
            if (type == null || target == null) {
                throw new UnreadableSheet("sheet.refused.damaged");
            }
            String part = resolve(target.replace('\\', '/'), folder);
            String kind = type.substring(type.lastIndexOf('/') + 1);
            if (kind.equals("worksheet")) {
                worksheets.put(id, part);
            } else {
                others.putIfAbsent(kind, part);
            }
        }

        private static String resolve(String target, String folder) {
            try {
                return URI.create("/" + folder).resolve(target.replace(" ", "%20")).normalize().getPath().substring(1);
            } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
                throw new UnreadableSheet(e, "sheet.refused.damaged");
            }
        }

        String byType(String kind) {
            return others.get(kind);
        }
    }
}
