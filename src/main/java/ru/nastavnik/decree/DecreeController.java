package ru.nastavnik.decree;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.organization.Standing;

/** Decrees to read: the list, the card, the paper. An authority reads the numbers below it, never a name. */
@Controller
@RequestMapping("/o/{slug}/decrees")
@PreAuthorize("hasAuthority('READ_DECREES')")
class DecreeController {

    private final DecreeList list;
    private final DecreePage page;

    DecreeController(DecreeList list, DecreePage page) {
        this.list = list;
        this.page = page;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('READ_DECREES', 'READ_BELOW')")
    @Transactional(readOnly = true)
    String list(@RequestParam(required = false) UUID after, Model model) {
        model.addAttribute("after", after);
        if (Standing.require().kind().isAuthority()) {
            model.addAttribute("page", list.below(after));
            return "decree/below";
        }
        model.addAttribute("page", list.own(after));
        return "decree/decrees";
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
