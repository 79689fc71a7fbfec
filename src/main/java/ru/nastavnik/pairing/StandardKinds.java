package ru.nastavnik.pairing;

import static ru.nastavnik.pairing.MenteeCount.*;
import static ru.nastavnik.pairing.Terms.USUAL_RHYTHM;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Furnishing;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.people.MentoringForms;

/** The seven kinds and the four models of «педагог — педагог» (S1 reg.), which every new organization starts with. After the forms. */
@Component
@Order(1)
class StandardKinds implements Furnishing {

    private static final String FORM_WITH_MODELS = "педагог — педагог";

    private final MentoringForms forms;
    private final MentoringKinds kinds;
    private final MentoringModels models;

    StandardKinds(MentoringForms forms, MentoringKinds kinds, MentoringModels models) {
        this.forms = forms;
        this.kinds = kinds;
        this.models = models;
    }

    @Override
    public void furnish(Organization organization) {
        if (organization.getKind().isAuthority() || kinds.count() > 0) {
            return;
        }
        kinds.saveAll(List.of(
                new MentoringKind("традиционное (один на один)", USUAL_RHYTHM, ONE, 1),
                new MentoringKind("в группе", USUAL_RHYTHM, GROUP, 2),
                new MentoringKind("виртуальное (дистанционное)", USUAL_RHYTHM, ANY, 3),
                new MentoringKind("краткосрочное (целеполагающее)", USUAL_RHYTHM, ANY, 4),
                new MentoringKind("реверсивное", USUAL_RHYTHM, ANY, 5),
                new MentoringKind("ситуационное", null, ANY, 6),
                new MentoringKind("скоростное", null, ANY, 7)));
        forms.findAllByOrderByPosition().stream()
                .filter(form -> form.getName().equals(FORM_WITH_MODELS))
                .forEach(form -> models.saveAll(List.of(
                        new MentoringModel(form.getId(), "опытный педагог — молодой специалист", 1),
                        new MentoringModel(form.getId(), "лидер педагогического сообщества — педагог с трудностями в общении", 2),
                        new MentoringModel(form.getId(), "педагог-новатор — консервативный педагог", 3),
                        new MentoringModel(form.getId(), "опытный предметник — неопытный предметник", 4))));
    }
}
