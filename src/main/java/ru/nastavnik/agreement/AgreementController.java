package ru.nastavnik.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.journal.Journal;

/** Agreements to read: the list and the page of one. */
@Controller
@RequestMapping("/o/{slug}/agreements")
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class AgreementController {

    private final AgreementList list;
    private final AgreementPage page;
    private final Journal journal;

    AgreementController(AgreementList list, AgreementPage page, Journal journal) {
        this.list = list;
        this.page = page;
        this.journal = journal;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(AgreementFilter filter, Model model) {
        var found = list.page(filter, page.today());
        journal.seen("agreement.journal.list", found.rows().stream().flatMap(row -> Stream.of(row.mentorPerson(), row.menteePerson())).collect(Collectors.toSet()));
        model.addAttribute("filter", filter);
        model.addAttribute("page", found);
        Map<String, Integer> counts = new HashMap<>();
        list.counts(filter.decree(), page.today()).forEach((shown, number) -> counts.put(shown.name(), number));
        model.addAttribute("counts", counts);
        model.addAttribute("states", Shown.values());
        return "agreement/agreements";
    }

    @GetMapping("/{agreement}")
    @Transactional(readOnly = true)
    String card(@PathVariable("agreement") UUID id, Model model) {
        return page.show(id, model);
    }
}
