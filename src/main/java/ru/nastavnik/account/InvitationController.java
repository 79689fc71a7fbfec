package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Organizations;

/** Invitations as those who were invited see them: nobody needs to be signed in here, the code is the proof. */
@Controller
@RequestMapping("/invitations")
class InvitationController {

    private final Acceptance acceptance;
    private final Organizations organizations;
    private final Accounts accounts;
    private final SigningIn signingIn;
    private final Entrance entrance;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignInNames signInNames;
    private final Guesses guesses;

    InvitationController(
            Acceptance acceptance,
            Organizations organizations,
            Accounts accounts,
            SigningIn signingIn,
            Entrance entrance,
            Passwords passwords,
            PasswordRules rules,
            SignInNames signInNames,
            Guesses guesses) {
        this.acceptance = acceptance;
        this.organizations = organizations;
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.entrance = entrance;
        this.passwords = passwords;
        this.rules = rules;
        this.signInNames = signInNames;
        this.guesses = guesses;
    }

    record CodeForm(String code) {}

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", new CodeForm(""));
        return "account/code";
    }

    @PostMapping
    String type(@ModelAttribute("form") CodeForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        try {
            return "redirect:/invitations/" + open(form.code() == null ? "" : form.code(), request).code().shown();
        } catch (InvitationOverException e) {
            errors.rejectValue("code", "account.code.unknown");
        } catch (SlowedException e) {
            e.tell(response, errors);
        }
        return "account/code";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, @AuthenticationPrincipal SignedIn signedIn, HttpServletRequest request, Model model) {
        var opened = open(code, request);
        boolean renewal = opened.invitation().getPurpose() == Purpose.RENEW_PASSWORD;
        String name = opened.invitation().getName();
        model.addAttribute("form", renewal ? RenewalForm.BLANK : NewAccountForm.suggested(name, signInNames.suggest(name)));
        return page(opened, signedIn, model);
    }

    @GetMapping("/{code}/membership")
    String showExisting(@PathVariable String code, @AuthenticationPrincipal SignedIn signedIn, HttpServletRequest request, Model model) {
        model.addAttribute("form", SignInForm.BLANK);
        return existing(open(code, request), signedIn, model);
    }

    @PostMapping("/{code}")
    String acceptAsNew(
            @PathVariable String code,
            @Valid @ModelAttribute("form") NewAccountForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var opened = open(code, request);
        form.check(rules, errors);
        if (!errors.hasErrors()) {
            try {
                var account = acceptance.acceptAsNew(opened.code(), form, passwords.hash(form.password()));
                return enter(account, "account.joined", request, response, redirect);
            } catch (DataIntegrityViolationException e) {
                Refused.tell(e, errors, "signIn", "signIn");
            }
        }
        return page(opened, signedIn, model);
    }

    /** Accepted by somebody who has an account: signed in already, or just now by name and password. */
    @PostMapping("/{code}/membership")
    String acceptAs(
            @PathVariable String code,
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestParam(defaultValue = "false") boolean own,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var opened = open(code, request);
        try {
            if (own && signedIn != null) {
                acceptance.acceptAs(opened.code(), signedIn.id());
                redirect.addFlashAttribute("flash", "account.joined");
                return "redirect:/";
            }
            var account = signingIn.check(form.username(), form.password(), request.getRemoteAddr(), KnownDevices.of(request));
            if (entrance.askForCode(account, request, response)) {
                return "redirect:" + SecondStepController.PAGE + "?invitation=" + opened.code().shown();
            }
            return enter(acceptance.acceptAs(opened.code(), account.getId()), "account.joined", request, response, redirect);
        } catch (BadCredentialsException e) {
            errors.reject("account.login.wrong");
        } catch (DataIntegrityViolationException e) {
            Refused.tell(e, errors, "username", "username");
            response.setStatus(HttpStatus.CONFLICT.value());
        } catch (SlowedException e) {
            e.tell(response, errors);
        }
        return existing(opened, signedIn, model);
    }

    @PostMapping("/{code}/password")
    String renewPassword(
            @PathVariable String code,
            @Valid @ModelAttribute("form") RenewalForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var opened = open(code, request);
        if (opened.invitation().getPurpose() != Purpose.RENEW_PASSWORD) {
            throw new InvitationOverException();
        }
        var whose = accounts.findById(opened.invitation().getAccountId()).orElseThrow();
        PasswordFields.check(rules, form.password(), form.repeat(), errors, whose.getEmail(), whose.getSignInName(), whose.getName());
        if (errors.hasErrors()) {
            return page(opened, signedIn, model);
        }
        var account = acceptance.renewPassword(opened.code(), passwords.hash(form.password()));
        return enter(account, "account.password.changed", request, response, redirect);
    }

    private record Opened(Code code, Invitation invitation) {}

    /** Wrong codes are counted against the address; right ones are not. */
    private Opened open(String typed, HttpServletRequest request) {
        var from = Limit.CODE.of(request.getRemoteAddr());
        guesses.count(from);
        var code = Code.of(typed).orElseThrow(InvitationOverException::new);
        var invitation = acceptance.find(code).orElseThrow(InvitationOverException::new);
        guesses.right(from);
        return new Opened(code, invitation);
    }

    private String page(Opened opened, SignedIn signedIn, Model model) {
        var invitation = opened.invitation();
        model.addAttribute("code", opened.code().shown());
        if (invitation.getPurpose() == Purpose.RENEW_PASSWORD) {
            var account = accounts.findById(invitation.getAccountId()).orElseThrow();
            model.addAttribute("account", account);
            return "account/renew";
        }
        describe(invitation, model);
        model.addAttribute("signedIn", signedIn);
        return "account/accept";
    }

    private String existing(Opened opened, SignedIn signedIn, Model model) {
        if (opened.invitation().getPurpose() != Purpose.JOIN) {
            throw new InvitationOverException();
        }
        model.addAttribute("code", opened.code().shown());
        describe(opened.invitation(), model);
        model.addAttribute("signedIn", signedIn);
        return "account/accept-existing";
    }

    private void describe(Invitation invitation, Model model) {
        model.addAttribute("role", invitation.getRole());
        if (invitation.getPurpose() == Purpose.JOIN) {
            model.addAttribute("organization", organizations.findById(invitation.getOrganizationId()).orElseThrow().getShortName());
        }
    }

    private String enter(
            Account account, String flash, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        boolean open = entrance.open(account, request, response);
        redirect.addFlashAttribute("flash", flash);
        return "redirect:" + (open ? "/" : SecondStepController.PAGE);
    }

    @ExceptionHandler(InvitationOverException.class)
    String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "account/over";
    }

    @ExceptionHandler(SlowedException.class)
    String slowed(SlowedException slowed, HttpServletResponse response, Model model) {
        Errors errors = new BindException(new CodeForm(""), "form");
        slowed.tell(response, errors);
        model.addAttribute("form", new CodeForm(""));
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "account/code";
    }
}
