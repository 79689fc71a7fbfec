package ru.nastavnik.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.nastavnik.account.QrImage;
import ru.nastavnik.account.Site;
import ru.nastavnik.intake.Reception.Receptions;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/** Where a curator opens the public forms and takes their addresses and posters from. */
@Controller
@RequestMapping("/o/{slug}/settings/reception")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class ReceptionController {

    private final Receptions receptions;
    private final Organizations organizations;
    private final Site site;
    private final TransactionOperations transaction;

    ReceptionController(Receptions receptions, Organizations organizations, Site site, TransactionOperations transaction) {
        this.receptions = receptions;
        this.organizations = organizations;
        this.site = site;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(HttpServletRequest request, Model model) {
        var reception = receptions.here();
        model.addAttribute("reception", reception);
        model.addAttribute("doors", Stream.of(Wish.values()).map(wish -> door(wish, reception, request)).toList());
        return "intake/reception";
    }

    /** @param code the address as a picture for a telephone */
    record Door(Wish wish, boolean open, String address, String code) {}

    private Door door(Wish wish, Reception reception, HttpServletRequest request) {
        String address = address(wish, request);
        return new Door(wish, reception.takes(wish), address, QrImage.of(address));
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "false") boolean mentors, @RequestParam(defaultValue = "false") boolean mentees, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> receptions.open(mentors, mentees));
        redirect.addFlashAttribute("flash", mentors || mentees ? "intake.reception.opened" : "intake.reception.closed");
        return "redirect:/o/{slug}/settings/reception";
    }

    /** One sheet to hang up; of a closed form there is none, because its address would lead nowhere. */
    @GetMapping("/poster")
    @Transactional(readOnly = true)
    String poster(@RequestParam(defaultValue = "MENTEE") Wish wish, HttpServletRequest request, Model model) {
        if (!receptions.here().takes(wish)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("wish", wish);
        model.addAttribute("organization", organizations.findById(Standing.require().organization()).orElseThrow());
        model.addAttribute("address", address(wish, request));
        model.addAttribute("code", QrImage.of(address(wish, request)));
        return "intake/poster";
    }

    private String address(Wish wish, HttpServletRequest request) {
        return site.link("/p/" + Standing.require().slug() + "/" + wish.path(), ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    }
}
