package ru.nastavnik.matching;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rounds of matching, the table of each, and two of its variants side by side. */
@Controller
@RequestMapping("/o/{slug}/matching")
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class MatchingController {

    private final RoundRows rows;
    private final RoundTable table;
    private final ComparisonPage comparison;
    private final ChoicePage choice;

    MatchingController(RoundRows rows, RoundTable table, ComparisonPage comparison, ChoicePage choice) {
        this.rows = rows;
        this.table = table;
        this.comparison = comparison;
        this.choice = choice;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Model model) {
        List<RoundRow> all = rows.all();
        model.addAttribute("rows", all);
        return "matching/rounds";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String table(@PathVariable UUID id, @RequestParam(required = false) Integer variant, @RequestParam(defaultValue = "MENTEE") Side by, Model model) {
        return table.show(id, variant, by, model);
    }

    /** The last two unless others are asked for. */
    @GetMapping("/{id}/comparison")
    @Transactional(readOnly = true)
    String compare(
            @PathVariable UUID id, @RequestParam(required = false) Integer one, @RequestParam(required = false) Integer other, Model model) {
        return comparison.show(id, one, other, model);
    }

    /** @param all also those who fit worse; {@code costs}: also what a swap would cost in a large round */
    @GetMapping("/{id}/mentees/{mentee}")
    @Transactional(readOnly = true)
    String mentee(
            @PathVariable UUID id, @PathVariable UUID mentee, @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean costs, Model model) {
        return choice.show(id, Side.MENTEE, mentee, all, costs, model);
    }

    @GetMapping("/{id}/mentors/{mentor}")
    @Transactional(readOnly = true)
    String mentor(
            @PathVariable UUID id, @PathVariable UUID mentor, @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean costs, Model model) {
        return choice.show(id, Side.MENTOR, mentor, all, costs, model);
    }
}
