package ru.nastavnik.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The page of a list that was checked: how many rows are of which sort, and the rows of one sort. */
@Component
class CheckPage {

    private final ImportRows rows;
    private final RowChoices choices;
    private final Handlings handlings;
    private final Remarks remarks;

    CheckPage(ImportRows rows, RowChoices choices, Handlings handlings, Remarks remarks) {
        this.rows = rows;
        this.choices = choices;
        this.handlings = handlings;
        this.remarks = remarks;
    }

    record Tab(Verdict verdict, int rows, boolean current) {}

    /**
     * @param choices how many rows will be added, updated, skipped
     * @param page from 1
     * @param pages at least 1
     * @param options what may be chosen for all of them at once
     */
    record Shown(
            List<Tab> tabs, Verdict verdict, List<ShownRow> rows, int page, int pages, int errors, Map<Choice, Integer> choices, List<Choice> options,
            List<Remark> remarks) {

        public int willBe(Choice choice) {
            return choices.getOrDefault(choice, 0);
        }

        /** Whether anything would happen. */
        public boolean isWorthwhile() {
            return willBe(Choice.ADD) + willBe(Choice.UPDATE) > 0;
        }
    }

    Shown of(Import list, Verdict wanted, int page, Locale locale) {
        Map<Verdict, Integer> tally = rows.tally(list.getId());
        var verdict = wanted != null
                ? wanted
                : Arrays.stream(Verdict.values()).filter(tally::containsKey).findFirst().orElse(Verdict.NEW);
        int pages = Math.max(1, (tally.getOrDefault(verdict, 0) + ImportRows.PAGE - 1) / ImportRows.PAGE);
        int shown = Math.min(page, pages);
        var tabs = Arrays.stream(Verdict.values()).map(one -> new Tab(one, tally.getOrDefault(one, 0), one == verdict)).toList();
        return new Shown(
                tabs, verdict, handlings.of(list).show(list, rows.page(list.getId(), verdict, shown), locale), shown, pages,
                tally.getOrDefault(Verdict.ERROR, 0), choices.tally(list.getId()), options(list.getKind(), verdict), remarks.of(list.getId()));
    }

    private static List<Choice> options(ImportKind kind, Verdict verdict) {
        return switch (verdict) {
            case DOUBLE -> kind.isOfPeople() ? List.of(Choice.ADD, Choice.UPDATE, Choice.SKIP) : List.of();
            case CHANGED -> List.of(Choice.UPDATE, Choice.SKIP);
            case NEW -> List.of(Choice.ADD, Choice.SKIP);
            case ERROR, SAME -> List.of();
        };
    }
}
