package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account. */
@Controller
@RequestMapping("/account")
class ProfileController {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final OwnPassword ownPassword;
    private final OpenSessions sessions;
    private final KnownDevices devices;
    private final Entrance entrance;
    private final SecondFactors factors;
    private final WrongCodes wrongCodes;
    private final TransactionOperations transaction;

    ProfileController(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            OwnPassword ownPassword,
            OpenSessions sessions,
            KnownDevices devices,
            Entrance entrance,
            SecondFactors factors,
            WrongCodes wrongCodes,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.ownPassword = ownPassword;
        this.sessions = sessions;
        this.devices = devices;
        this.entrance = entrance;
        this.factors = factors;
        this.wrongCodes = wrongCodes;
        this.transaction = transaction;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        return page(own(signedIn), model);
    }

    @PostMapping
    String describe(
            @Valid @ModelAttribute("details") DetailsForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                var changed = transaction.execute(status -> change(signedIn, form));
                entrance.keep(changed.signedIn(), request, response);
                return done("account.details.saved", redirect);
            } catch (DataIntegrityViolationException e) {
                Refused.tell(e, errors, "email", "signInName");
            } catch (OptimisticLockingFailureException e) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return again(form, own(signedIn), model);
            }
        }
        return page(own(signedIn), model);
    }

    /** What was typed stays, on top of what is there now: sent again it wins knowingly. */
    private String again(DetailsForm typed, Account current, Model model) {
        var form = typed.over(current.getVersion());
        var errors = new BeanPropertyBindingResult(form, "details");
        errors.reject("account.details.conflict", new Object[] {current.getName()}, null);
        model.addAttribute("details", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "details", errors);
        return page(current, model);
    }

    private Account change(SignedIn signedIn, DetailsForm form) {
        var account = own(signedIn);
        if (account.getVersion() != form.version()) {
            throw new OptimisticLockingFailureException("changed meanwhile");
        }
        form.describe(account);
        return accounts.saveAndFlush(account);
    }

    /** Whoever else was signed in with the old password is signed out. */
    @PostMapping("/password")
    String changePassword(
            @Valid @ModelAttribute("passwords") PasswordForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var account = own(signedIn);
        checkCurrent(form, account, errors, response);
        PasswordFields.check(rules, form.password(), form.repeat(), errors, account.getEmail(), account.getSignInName(), account.getName());
        if (errors.hasErrors()) {
            return page(account, model);
        }
        String hash = passwords.hash(form.password());
        transaction.executeWithoutResult(status -> {
            own(signedIn).changePassword(hash);
            factors.forgetBegun(signedIn.id());
        });
        sessions.endOthers(signedIn.id(), request.getSession().getId());
        return done("account.password.changed", redirect);
    }

    private void checkCurrent(PasswordForm form, Account account, BindingResult errors, HttpServletResponse response) {
        try {
            if (!ownPassword.is(account.getId(), form.current())) {
                errors.rejectValue("current", "account.password.wrong");
            }
        } catch (SlowedException e) {
            e.tell(response, errors);
        }
    }

    /** On this device too: who asks for it does not trust the devices any more. */
    @PostMapping("/sign-out")
    String signOutEverywhere(@AuthenticationPrincipal SignedIn signedIn, HttpServletRequest request) {
        transaction.executeWithoutResult(status -> devices.forget(signedIn.id()));
        request.getSession().invalidate();
        sessions.endAll(signedIn.id());
        return "redirect:/login?signed-out";
    }

    /** The owner has read of the wrong codes. @param until when the last one of them came */
    @PostMapping("/wrong-codes/removal")
    String readOfWrongCodes(@AuthenticationPrincipal SignedIn signedIn, @RequestParam(defaultValue = "1970-01-01T00:00:00Z") Instant until) {
        wrongCodes.read(signedIn.id(), until);
        return "redirect:/account";
    }

    private Account own(SignedIn signedIn) {
        return accounts.findById(signedIn.id()).orElseThrow();
    }

    private String page(Account account, Model model) {
        if (!model.containsAttribute("details")) {
            model.addAttribute("details", DetailsForm.of(account));
        }
        if (!model.containsAttribute("passwords")) {
            model.addAttribute("passwords", PasswordForm.BLANK);
        }
        boolean coded = factors.isSet(account.getId());
        model.addAttribute("coded", coded);
        model.addAttribute("wrong", wrongCodes.unread(account.getId()).orElse(null));
        model.addAttribute("removal", coded ? null : factors.lastRemoval(account.getId()).orElse(null));
        return "account/profile";
    }

    private static String done(String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/account";
    }
}
