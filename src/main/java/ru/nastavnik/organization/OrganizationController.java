package ru.nastavnik.organization;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of organizations, for administrators of the installation. */
@Controller
@RequestMapping("/organizations")
@PreAuthorize("hasAuthority('ADMINISTRATOR')")
class OrganizationController {

    private final Organizations organizations;
    private final Founding founding;
    private final Descriptions descriptions;
    private final TimeZones zones;

    OrganizationController(Organizations organizations, Founding founding, Descriptions descriptions, TimeZones zones) {
        this.organizations = organizations;
        this.founding = founding;
        this.descriptions = descriptions;
        this.zones = zones;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Model model) {
        model.addAttribute("branches", OrganizationTree.of(organizations.findAll()));
        return "organization/organizations";
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String prepare(@RequestParam(required = false) UUID parent, Model model, Locale locale) {
        Organization above = parent(parent);
        model.addAttribute("form", OrganizationForm.below(above));
        return creation(above, model, locale);
    }

    @PostMapping
    String create(
            @RequestParam(name = "parent", required = false) UUID above,
            @Valid @ModelAttribute("form") OrganizationForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Organization parent = parent(above);
        if (!errors.hasErrors() && !OrganizationKind.below(parent).contains(form.kind())) {
            errors.rejectValue("kind", "organization.kind.misplaced");
        }
        if (!errors.hasErrors()) {
            try {
                var founded = founding.found(form.toOrganization(parent, organizations::existsBySlug));
                redirect.addFlashAttribute("flash", founded.getKind().isAuthority() ? "organization.founded.authority" : "organization.founded")
                        .addFlashAttribute("flashOf", founded.getShortName());
                return "redirect:/o/" + founded.getSlug() + "/settings";
            } catch (DataIntegrityViolationException e) {
                Violation.expect(e, "organization_slug_key");
                errors.rejectValue("slug", "organization.slug.taken");
            }
        }
        return creation(parent, model, locale);
    }

    private String creation(Organization parent, Model model, Locale locale) {
        model.addAttribute("parent", parent);
        model.addAttribute("kinds", OrganizationKind.below(parent));
        model.addAttribute("zones", zones.choices(null, locale));
        return "organization/new";
    }

    /** Null for the top of the tree. Below an organization that runs the programme there is no place. */
    private Organization parent(UUID id) {
        Organization parent = id == null ? null : descriptions.find(id);
        if (parent != null && !parent.getKind().isAuthority()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return parent;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var organization = descriptions.find(id);
        model.addAttribute("version", organization.getVersion());
        model.addAttribute("form", DescriptionForm.of(organization));
        return edit(organization, model, locale);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") DescriptionForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            model.addAttribute("version", version);
            return edit(descriptions.find(id), model, locale);
        }
        try {
            descriptions.change(id, version, form);
        } catch (OptimisticLockingFailureException e) {
            var current = descriptions.find(id);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("version", current.getVersion());
            model.addAttribute("lost", descriptions.lost(current, form, locale));
            return edit(current, model, locale);
        }
        redirect.addFlashAttribute("flash", "organization.saved");
        return "redirect:/organizations";
    }

    private String edit(Organization organization, Model model, Locale locale) {
        model.addAttribute("organization", organization);
        model.addAttribute("parent", organization.getParentId() == null ? null : descriptions.find(organization.getParentId()));
        model.addAttribute("zones", zones.choices(organization.getTimeZone(), locale));
        return "organization/edit";
    }
}
