package ru.nastavnik.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to become of the rows of a list that was checked: one by one, or all of a sort. */
@Controller
@RequestMapping("/o/{slug}/imports/{id}/choices")
@PreAuthorize("hasAuthority('READ_REGISTERS') and hasAnyAuthority('WRITE_REGISTERS', 'MANAGE_ORGANIZATION', 'INVITE')")
class ChoiceController {

    private static final String PREFIX = "choice-";

    private final Desk desk;
    private final RowChoices choices;
    private final TransactionOperations transaction;

    ChoiceController(Desk desk, RowChoices choices, TransactionOperations transaction) {
        this.desk = desk;
        this.choices = choices;
        this.transaction = transaction;
    }

    /** @param all for all rows of the sort, on other pages too; null when the choices of the page are meant */
    @PostMapping
    String choose(
            @PathVariable UUID id, @RequestParam Verdict rows, @RequestParam(defaultValue = "1") int page, @RequestParam(required = false) Choice all,
            @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> {
            var list = desk.lock(id);
            if (list.getState() != ImportState.CHECKED) {
                return;
            }
            if (all == null) {
                choices.choose(id, typed(typed));
            } else {
                choices.chooseAll(id, rows, all);
            }
        });
        redirect.addFlashAttribute("flash", "import.chosen");
        redirect.addAttribute("rows", rows);
        redirect.addAttribute("page", page);
        return "redirect:/o/{slug}/imports/{id}";
    }

    private static Map<Integer, Choice> typed(Map<String, String> typed) {
        var choices = new HashMap<Integer, Choice>();
        typed.forEach((name, value) -> {
            if (name.matches(PREFIX + "\\d{1,7}") && value.matches("ADD|UPDATE|SKIP")) {
                choices.put(Integer.valueOf(name.substring(PREFIX.length())), Choice.valueOf(value));
            }
        });
        return choices;
    }
}
