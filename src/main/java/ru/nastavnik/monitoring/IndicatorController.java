package ru.nastavnik.monitoring;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** Indicators to read: all as they are now, one by months, the people behind it. An authority sees sums and numbers, never a person. */
@Controller
@RequestMapping("/o/{slug}/indicators")
@PreAuthorize("hasAuthority('READ_INDICATORS')")
class IndicatorController {

    private final IndicatorPage page;
    private final TrendPage trend;
    private final CountedPeople people;
    private final Journal journal;

    IndicatorController(IndicatorPage page, TrendPage trend, CountedPeople people, Journal journal) {
        this.page = page;
        this.trend = trend;
        this.people = people;
        this.journal = journal;
    }

    /** @param after id of the organization that the page before ended with; an authority may have a thousand */
    @GetMapping
    @Transactional(readOnly = true)
    String all(@RequestParam(required = false) UUID after, Model model) {
        return page.show(after, model);
    }

    @GetMapping("/{indicator}")
    @Transactional(readOnly = true)
    String one(@PathVariable String indicator, @RequestParam(required = false) Integer year, Model model) {
        return trend.show(page.find(indicator), year, model);
    }

    @GetMapping("/{indicator}/people")
    @PreAuthorize("hasAuthority('READ_INDICATORS') and hasAuthority('READ_REGISTERS')")
    @Transactional(readOnly = true)
    String people(@PathVariable String indicator, @RequestParam(required = false) UUID after, Model model) {
        if (Standing.require().kind().isAuthority()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var found = page.find(indicator);
        model.addAttribute("indicator", found);
        model.addAttribute("after", after);
        var page = people.page(found, after);
        journal.seen("monitoring.journal.people", page.rows().stream().map(CountedPeople.Row::id).toList());
        model.addAttribute("page", page);
        return "monitoring/people";
    }
}
