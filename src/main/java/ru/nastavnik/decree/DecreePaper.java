package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ru.nastavnik.document.PaperData;
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
                approval.map(Approval::dated).map(DecreePaper::day).orElse(null),
                lines.get(0),
                lines.stream().skip(1).filter(line -> !line.isBlank()).toList(),
                capitalized(approval.map(Approval::headPost).orElseGet(organization::getHeadPost)),
                approval.map(Approval::signedBy).orElse(null));
    }

    PaperData data() {
        return PaperData.of(DecreeBlanks.PAIRS)
                .with("организация", organization)
                .with("дата", number == null ? "«___» ______________ 20__ г." : dated)
                .with("номер", number == null ? "______" : number)
                .with("заголовок", title)
                .with("должность", headPost)
                .with("подписал", signedBy)
                .when(number == null, "проект", (row, all) -> {})
                .rows("абзацы", paragraphs, (row, paragraph) -> row.with("абзац", paragraph));
    }

    /** Without what tells its type, and without a slash. */
    String fileName() {
        return number == null ? "Проект приказа" : "Приказ № " + number.replace('/', '-') + " от " + dated;
    }

    private static String day(LocalDate day) {
        return Wording.day(day).replace("года", "г.");
    }

    private static String capitalized(String post) {
        return post.substring(0, 1).toUpperCase(Locale.ROOT) + post.substring(1);
    }
}
