package ru.nastavnik.pairing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** Whose pair is over, and who waits for what comes next. */
@Controller
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class PairsOverController {

    /** Those whose step is taken leave the list, so the rest come up. */
    private static final int MOST = 100;

    private final PairsOver over;
    private final PairFigures figures;
    private final Journal journal;
    private final Clock clock;

    PairsOverController(PairsOver over, PairFigures figures, Journal journal, Clock clock) {
        this.over = over;
        this.figures = figures;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/o/{slug}/pairs/over")
    @Transactional(readOnly = true)
    String list(Model model) {
        var today = Standing.require().today(clock);
        List<PairsOver.Row> rows = over.rows(today, MOST);
        journal.seen("pairing.journal.over", rows.stream().flatMap(row -> Stream.of(row.person(), row.mentorPerson())).filter(Objects::nonNull).toList());
        model.addAttribute("rows", rows);
        model.addAttribute("all", rows.size() < MOST ? rows.size() : figures.figures().over());
        return "pairing/over";
    }
}
