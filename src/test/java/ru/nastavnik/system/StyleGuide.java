package ru.nastavnik.system;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.events.config.EventPublicationAutoConfiguration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** Pages that show every fragment once, without a database: to test them and to look at them. The application's own context leaves them out. */
@TestComponent
@EnableAutoConfiguration(
        exclude = {DataSourceAutoConfiguration.class, EventPublicationAutoConfiguration.class},
        excludeName = "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration")
@Import({Assets.class, Frame.class, PreferenceController.class, Languages.class, Dates.class, Constraints.class, Failures.class,
    FormBinding.class, FormValidation.class, ContainerErrors.class, StyleGuide.Pages.class})
class StyleGuide {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers("/forbidden").denyAll()
                        .anyRequest().permitAll())
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        var filter = new FilterRegistrationBean<>(new SecurityHeaders());
        filter.setOrder(SecurityHeaders.ORDER);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** Each page of the guide is looked at as the curator of one school, who is signed in. */
    @Bean
    FilterRegistrationBean<Filter> curatorLooks() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> curator().call(() -> {
            try {
                var visitor = UsernamePasswordAuthenticationToken.authenticated(new SignedIn(UUID.randomUUID(), "Примерова Анна", false), null, List.of());
                chain.doFilter(new HttpServletRequestWrapper((HttpServletRequest) request) {
                    @Override
                    public Principal getUserPrincipal() {
                        return visitor;
                    }
                }, response);
                return null;
            } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
            }
        }));
        filter.addUrlPatterns("/styleguide", "/styleguide/page", "/styleguide/hand");
        return filter;
    }

    /** The guide's own words, beside the product's. */
    @Bean
    static BeanPostProcessor words() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof IcuMessageSource messages) {
                    messages.addBasenames("styleguide");
                }
                return bean;
            }
        };
    }

    static Standing curator() {
        return standing(OrganizationKind.SCHOOL, EnumSet.of(Role.CURATOR));
    }

    static Standing standing(OrganizationKind kind, Set<Role> roles) {
        var id = UUID.fromString("0190a0a0-0000-7000-8000-000000000001");
        return new Standing(
                id, "school-900", "Школа № 900", kind, ZoneId.of("Europe/Moscow"), UUID.randomUUID(), roles, Set.of(), List.of(id), List.of(id),
                false);
    }

    enum Sex {
        FEMALE,
        MALE
    }

    record Choice(String id, String name) {}

    record Change(String label, String theirs, String yours) {}

    record Form(
            @NotBlank @Size(max = 12) String surname,
            @Email String email,
            @Size(min = 8, max = 64) String password,
            @NotNull @PastOrPresent LocalDate birthDate,
            @NotNull @Min(1) Integer hours,
            String about,
            @NotBlank String form,
            @NotNull Sex sex,
            @NotEmpty List<String> kinds,
            Boolean agreed,
            Integer version) {}

    @Controller
    static class Pages {

        @ModelAttribute
        void choices(Model model) {
            model.addAttribute("forms", List.of(new Choice("pupil-pupil", "ученик — ученик"), new Choice("teacher-pupil", "учитель — ученик")));
            model.addAttribute("kinds", List.of(
                    new Choice("virtual", "виртуальное"), new Choice("group", "в группе"), new Choice("short", "краткосрочное, с целью")));
            model.addAttribute("sexes", Sex.values());
        }

        @GetMapping("/styleguide")
        String show(Model model) {
            model.addAttribute("form", new Form("Образцова", "", "", LocalDate.of(2012, 3, 8), 4, "", "teacher-pupil", Sex.FEMALE, List.of("group"), true, 3));
            return "styleguide/page";
        }

        @PostMapping("/styleguide")
        String save(@Valid @ModelAttribute("form") Form form, BindingResult errors, RedirectAttributes flash, Model model) {
            if (errors.hasErrors()) {
                errors.reject("styleguide.global");
                model.addAttribute("changes", List.of(new Change("Фамилия", "Примерова", "Образцова"), new Change("Класс", "", "8 «А»")));
                return "styleguide/page";
            }
            flash.addFlashAttribute("flash", "styleguide.saved").addFlashAttribute("flashOf", form.surname());
            return "redirect:/styleguide";
        }

        @GetMapping("/styleguide/{frame}")
        String frame(@PathVariable String frame) {
            return "styleguide/" + frame;
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("a secret of the inside");
        }

        @GetMapping("/lost-update")
        String lostUpdate() {
            throw new OptimisticLockingFailureException("a secret of the inside");
        }

        @GetMapping("/deadlock")
        String deadlock() {
            throw new CannotAcquireLockException("a secret of the inside");
        }

        @GetMapping("/built-upon")
        String builtUpon() {
            throw new DataIntegrityViolationException("a secret of the inside");
        }

        @GetMapping("/status/{status}")
        String status(@PathVariable int status) {
            throw new ResponseStatusException(HttpStatus.valueOf(status), "a secret of the inside");
        }
    }
}
