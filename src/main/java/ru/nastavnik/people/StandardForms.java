package ru.nastavnik.people;

import static ru.nastavnik.people.Occupation.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Furnishing;
import ru.nastavnik.organization.Organization;

/** The forms of the target model (domain.md, "Forms"), which every new organization starts with; before what later rooms add to them. */
@Component
@Order(0)
class StandardForms implements Furnishing {

    private static final Set<Occupation> PEDAGOGUES = EnumSet.of(TEACHER, EDUCATOR);

    private final MentoringForms forms;

    StandardForms(MentoringForms forms) {
        this.forms = forms;
    }

    @Override
    public void furnish(Organization organization) {
        if (organization.getKind().isAuthority() || forms.count() > 0) {
            return;
        }
        forms.saveAll(List.of(
                new MentoringForm("ученик — ученик", EnumSet.of(PUPIL), EnumSet.of(PUPIL), 1),
                new MentoringForm("учитель — ученик", PEDAGOGUES, EnumSet.of(PUPIL), 2),
                new MentoringForm("учитель — учитель", EnumSet.of(TEACHER), EnumSet.of(TEACHER), 3),
                new MentoringForm("ученик — учитель", EnumSet.of(PUPIL), PEDAGOGUES, 4),
                new MentoringForm("студент — ученик", EnumSet.of(STUDENT, ALUMNUS), EnumSet.of(PUPIL), 5),
                new MentoringForm("работодатель — ученик", EnumSet.of(EMPLOYER, ALUMNUS, PARENT), EnumSet.of(PUPIL), 6),
                new MentoringForm("работодатель — студент", EnumSet.of(EMPLOYER, ALUMNUS, PARENT), EnumSet.of(STUDENT), 7),
                new MentoringForm("педагог — педагог", EnumSet.of(TEACHER, EDUCATOR, HEAD), PEDAGOGUES, 8),
                new MentoringForm("руководитель — педагог", EnumSet.of(HEAD), PEDAGOGUES, 9)));
    }
}
