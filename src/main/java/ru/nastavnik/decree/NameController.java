package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;

/** Names in the cases of a decree that is not approved yet: put right by the curator or the head, for this decree and all later ones. */
@Controller
@RequestMapping("/o/{slug}/decrees/{id}/names")
@PreAuthorize("hasAnyAuthority('DRAFT_DECREES', 'APPROVE_DECREES')")
class NameController {

    private final Decrees decrees;
    private final Contents contents;
    private final NameForms names;
    private final PairJournal journal;
    private final TransactionOperations transaction;

    NameController(Decrees decrees, Contents contents, NameForms names, PairJournal journal, TransactionOperations transaction) {
        this.decrees = decrees;
        this.contents = contents;
        this.names = names;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        List<PairLine> lines = lines(id);
        Map<UUID, NameForm> forms = names.of(lines);
        model.addAttribute("form", new NamesForm(members(lines).stream()
                .map(member -> new NamesForm.Row(member.personId(), forms.get(member.personId()).accusative(), forms.get(member.personId()).instrumental()))
                .toList()));
        return page(id, lines, model);
    }

    @PostMapping
    String correct(
            @PathVariable UUID id, @Valid @ModelAttribute("form") NamesForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return transaction.execute(status -> {
            List<PairLine> lines = lines(id);
            if (errors.hasErrors()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(id, lines, model);
            }
            members(lines).forEach(member -> form.of(member.personId()).ifPresent(row -> names.correct(member, row.corrected(names.made(member)))));
            journal.changed("decree.journal.names", lines.stream().map(PairLine::id).toList());
            redirect.addFlashAttribute("flash", "decree.names.saved");
            return "redirect:/o/{slug}/decrees/{id}";
        });
    }

    private String page(UUID id, List<PairLine> lines, Model model) {
        journal.seen("decree.journal.names", lines);
        model.addAttribute("id", id);
        List<PairLine.Member> members = members(lines);
        model.addAttribute("members", members.stream().collect(Collectors.toMap(PairLine.Member::personId, Function.identity())));
        return "decree/names";
    }

    private List<PairLine> lines(UUID id) {
        return decrees.findById(id)
                .filter(decree -> decree.getApproval().isEmpty() && decree.getKind().isOnPairs())
                .map(decree -> Contents.entering(decree, contents.linesOf(decree)))
                .orElseThrow(DecreePage::notFound);
    }

    /** Each person once. */
    private static List<PairLine.Member> members(List<PairLine> lines) {
        var once = new LinkedHashMap<UUID, PairLine.Member>();
        lines.stream().flatMap(PairLine::members).forEach(member -> once.putIfAbsent(member.personId(), member));
        return List.copyOf(once.values());
    }
}
