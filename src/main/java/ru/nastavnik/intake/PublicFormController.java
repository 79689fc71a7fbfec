package ru.nastavnik.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.intake.Visits.Visit;
import ru.nastavnik.people.Occupation;

/** The forms of an organization that anybody may fill in, without an account and without a session. */
@Controller
@RequestMapping("/p/{slug}")
class PublicFormController {

    private static final String FORM = "form";

    private final Visits visits;
    private final Inflow inflow;
    private final Clock clock;

    PublicFormController(Visits visits, Inflow inflow, Clock clock) {
        this.visits = visits;
        this.inflow = inflow;
        this.clock = clock;
    }

    @GetMapping
    String choose(@PathVariable String slug, Model model) {
        var visit = visits.enter(slug, Reception::isOpen);
        model.addAttribute("organization", visit.organization());
        model.addAttribute("reception", visit.reception());
        return "intake/choose";
    }

    @GetMapping("/mentor")
    String mentor(@PathVariable String slug, @RequestParam(defaultValue = "SELF") Sender sender, Model model) {
        return blank(slug, Wish.MENTOR, sender, model);
    }

    @GetMapping("/mentee")
    String mentee(@PathVariable String slug, @RequestParam(defaultValue = "REPRESENTATIVE") Sender sender, Model model) {
        return blank(slug, Wish.MENTEE, sender, model);
    }

    private String blank(String slug, Wish wish, Sender sender, Model model) {
        model.addAttribute(FORM, EnquiryForm.blank(sender));
        return page(enter(slug, wish), wish, model);
    }

    @PostMapping("/mentor")
    String offer(
            @PathVariable String slug, @Valid @ModelAttribute(FORM) EnquiryForm form, BindingResult errors, Trap trap, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        return send(arrive(slug, Wish.MENTOR, request, response), Wish.MENTOR, new Sent(form, errors, trap), model, request, response);
    }

    @PostMapping("/mentee")
    String ask(
            @PathVariable String slug, @Valid @ModelAttribute(FORM) EnquiryForm form, BindingResult errors, Trap trap, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        return send(arrive(slug, Wish.MENTEE, request, response), Wish.MENTEE, new Sent(form, errors, trap), model, request, response);
    }

    /** Counts before anything is asked of the database. */
    private Visit arrive(String slug, Wish wish, HttpServletRequest request, HttpServletResponse response) {
        inflow.countPost(request.getRemoteAddr()).ifPresent(wait -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(minutes(wait) * 60));
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        });
        return enter(slug, wish);
    }

    /** @param website a field that nobody sees: whoever fills it in is a machine */
    record Trap(String ticket, String website) {

        Trap {
            ticket = ticket == null ? "" : ticket;
            website = website == null ? "" : website;
        }
    }

    private record Sent(EnquiryForm form, BindingResult errors, Trap trap) {}

    private String send(Visit visit, Wish wish, Sent sent, Model model, HttpServletRequest request, HttpServletResponse response) {
        var today = visit.organization().today(clock);
        var form = sent.form();
        if (form.isByAChild(today)) {
            return handOver(visit, wish, form, model);
        }
        form.check(wish, today, sent.errors());
        var ticket = Ticket.read(sent.trap().ticket(), visit.reception().sealingKey()).filter(read -> read.isHuman(clock.instant()));
        if (ticket.isEmpty() || !sent.trap().website().isEmpty()) {
            // a person who was too quick, or has had the page open since yesterday, loses nothing and sends it once more
            sent.errors().reject("intake.again");
        }
        if (!sent.errors().hasErrors()) {
            var wait = inflow.count(request.getRemoteAddr(), visit.organization().getId());
            if (wait.isEmpty()) {
                visits.send(visit, wish, form, ticket.orElseThrow());
                return "redirect:/p/{slug}/thanks";
            }
            slow(wait.get(), sent.errors(), response);
        }
        model.addAttribute("ticket", ticket.isEmpty() ? null : sent.trap().ticket());
        return page(visit, wish, model);
    }

    private String handOver(Visit visit, Wish wish, EnquiryForm form, Model model) {
        var handed = form.handedToRepresentative();
        var errors = new BeanPropertyBindingResult(handed, FORM);
        errors.rejectValue("representativeName", "intake.by-a-child");
        model.addAttribute(FORM, handed);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
        return page(visit, wish, model);
    }

    private static void slow(Duration wait, BindingResult errors, HttpServletResponse response) {
        long minutes = minutes(wait);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(minutes * 60));
        errors.reject("intake.slowed", new Object[] {minutes}, null);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    @GetMapping("/thanks")
    String thanks(@PathVariable String slug, Model model) {
        model.addAttribute("organization", visits.enter(slug, Reception::isOpen).organization());
        return "intake/thanks";
    }

    private Visit enter(String slug, Wish wish) {
        return visits.enter(slug, reception -> reception.takes(wish));
    }

    private String page(Visit visit, Wish wish, Model model) {
        model.addAttribute("organization", visit.organization());
        model.addAttribute("wish", wish);
        model.addAttribute("occupations", Occupation.values());
        if (model.getAttribute("ticket") == null) {
            model.addAttribute("ticket", Ticket.issue(clock.instant()).sealed(visit.reception().sealingKey()));
        }
        return "intake/enquiry";
    }
}
