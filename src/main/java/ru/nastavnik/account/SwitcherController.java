package ru.nastavnik.account;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody to where their work starts, and lets those choose who work in several places. */
@Controller
class SwitcherController {

    private final Place.Places places;
    private final WrongCodes wrongCodes;

    SwitcherController(Place.Places places, WrongCodes wrongCodes) {
        this.places = places;
        this.wrongCodes = wrongCodes;
    }

    /** An administrator has no list of what waits: of wrong codes they read on the page of their account. */
    @GetMapping("/")
    String start(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        if (signedIn.administrator() && wrongCodes.unread(signedIn.id()).isPresent()) {
            return "redirect:/account";
        }
        var mine = places.of(signedIn.id());
        if (mine.isEmpty() && signedIn.administrator()) {
            return "redirect:/organizations";
        }
        if (mine.size() == 1 && !signedIn.administrator()) {
            return "redirect:" + mine.get(0).href();
        }
        model.addAttribute("places", mine);
        model.addAttribute("administrator", signedIn.administrator());
        return "account/switcher";
    }
}
