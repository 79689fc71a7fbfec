package ru.nastavnik.decree;

import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/** Decrees to read: the list, the card, the paper. An authority reads the numbers below it, never a name. */
@Controller
@RequestMapping("/o/{slug}/decrees")
@PreAuthorize("hasAuthority('READ_DECREES')")
class DecreeController {

    private final DecreeList list;
    private final DecreePage page;
    private final YearlyDecrees yearly;
    private final Organizations organizations;
    private final Clock clock;

    DecreeController(DecreeList list, DecreePage page, YearlyDecrees yearly, Organizations organizations, Clock clock) {
        this.list = list;
        this.page = page;
        this.yearly = yearly;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('READ_DECREES', 'READ_BELOW')")
    @Transactional(readOnly = true)
    String list(DecreeFilter filter, Model model) {
        model.addAttribute("after", filter.after());
        if (Standing.require().kind().isAuthority()) {
            model.addAttribute("page", list.below(filter.after()));
            return "decree/below";
        }
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", DecreeKind.values());
        model.addAttribute("states", DecreeFilter.Shown.values());
        model.addAttribute("yearly", yearly.ofThisYear());
        model.addAttribute("page", list.own(filter));
        return "decree/decrees";
    }

    /** The register as on paper. */
    @GetMapping("/register")
    @Transactional(readOnly = true)
    String register(DecreeFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("rows", list.register(filter));
        model.addAttribute("organization", organizations.findById(Standing.require().organization()).orElseThrow());
        model.addAttribute("today", Standing.require().today(clock));
        return "decree/register";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String card(@PathVariable UUID id, Model model) {
        return page.show(id, model);
    }

    @GetMapping("/{id}/print")
    @Transactional(readOnly = true)
    String print(@PathVariable UUID id, Model model) {
        return page.print(id, model);
    }
}
