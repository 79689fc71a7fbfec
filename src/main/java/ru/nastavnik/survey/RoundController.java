package ru.nastavnik.survey;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rounds to read: the list with the surveys of the year, and who has answered. */
@Controller
@RequestMapping("/o/{slug}/surveys")
@PreAuthorize("hasAuthority('READ_SURVEYS')")
class RoundController {

    private final RoundList list;
    private final RoundPage page;
    private final Audiences audiences;

    RoundController(RoundList list, RoundPage page, Audiences audiences) {
        this.list = list;
        this.page = page;
        this.audiences = audiences;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(@RequestParam(required = false) UUID after, Model model) {
        var closed = list.closed(after);
        model.addAttribute("after", after);
        List<RoundList.Row> current = after == null ? list.current() : List.of();
        model.addAttribute("current", current);
        model.addAttribute("closed", closed);
        model.addAttribute("surveys", list.year());
        model.addAttribute("whom", audiences.words(Stream.concat(current.stream(), closed.rows().stream()).map(RoundList.Row::audience).toList()));
        return "survey/rounds";
    }

    @GetMapping("/{round}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID round, InviteeList.Filter filter, Model model) {
        return page.show(round, filter, model);
    }

    /** How many have answered by now: what the page fetches while it is open. */
    @GetMapping("/{round}/rates")
    @Transactional(readOnly = true)
    String rates(@PathVariable UUID round, InviteeList.Filter filter, Model model) {
        return page.rates(round, filter, model);
    }
}
