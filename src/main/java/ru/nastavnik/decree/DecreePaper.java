package ru.nastavnik.decree;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.document.PaperData;
import ru.nastavnik.document.PaperWords;
import ru.nastavnik.organization.Organization;

/**
 * A decree as it stands on paper.
 *
 * @param number null on a draft, like {@code dated}
 * @param dated as a decree writes it: 22 ноября 2026 г.
 * @param headPost with a capital letter
 * @param signedBy null on a draft
 */
record DecreePaper(
        String organization, String number, String dated, String title, List<String> paragraphs, String headPost, String signedBy) {

    static DecreePaper of(Decree decree, String text, Organization organization) {
        List<String> lines = text.lines().toList();
        var approval = decree.getApproval();
        return new DecreePaper(
                approval.map(Approval::organizationName).orElseGet(organization::getFullName),
                approval.map(Approval::number).orElse(null),
                approval.map(Approval::dated).map(PaperWords::day).orElse(null),
                lines.get(0),
                lines.stream().skip(1).filter(line -> !line.isBlank()).toList(),
                PaperWords.capitalized(approval.map(Approval::headPost).orElseGet(organization::getHeadPost)),
                approval.map(Approval::signedBy).orElse(null));
    }

    /** Still without the sheet of those who have to know it. */
    PaperData data(DecreeKind kind) {
        var data = PaperData.of(kind.isWritten() ? DecreeBlanks.WRITTEN : DecreeBlanks.PAIRS)
                .with("организация", organization)
                .with("дата", number == null ? PaperWords.dayOrGap(null) : dated)
                .with("номер", number == null ? PaperWords.SHORT_GAP : number)
                .with("заголовок", title)
                .with("должность", headPost)
                .with("подписал", signedBy)
                .when(number == null, "проект", (row, all) -> {});
        return kind.isWritten() ? addClauses(data) : data.rows("абзацы", paragraphs, (row, paragraph) -> row.with("абзац", paragraph));
    }

    private PaperData addClauses(PaperData data) {
        int orders = paragraphs.indexOf(Provisions.ORDERS);
        return data.rows("преамбула", paragraphs.subList(0, Math.max(orders, 0)), (row, paragraph) -> row.with("основание", paragraph))
                .rows("пункты", Line.numbered(paragraphs.subList(orders + 1, paragraphs.size())), (row, line) ->
                        row.with("номер_пункта", line.number()).with("пункт", line.text()));
    }

    /** @param number with a full stop and a space; empty in the further lines of a clause */
    private record Line(String number, String text) {

        /** Number and text of a line are always what stood there. */
        static List<Line> numbered(List<String> paragraphs) {
            var lines = new ArrayList<Line>();
            int clause = 1;
            for (String paragraph : paragraphs) {
                String number = clause + ". ";
                boolean begins = paragraph.startsWith(number);
                lines.add(begins ? new Line(number, paragraph.substring(number.length())) : new Line("", paragraph));
                clause += begins ? 1 : 0;
            }
            return lines;
        }
    }

    /** Without what tells its type, and without a slash. */
    String fileName() {
        return number == null ? "Проект приказа" : "Приказ № " + number.replace('/', '-') + " от " + dated;
    }
}
