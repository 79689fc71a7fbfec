package ru.nastavnik.agreement;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Furnishing;
import ru.nastavnik.organization.Organization;

/** The four tasks (S1 agr. 1.2) that every new organization starts with; to be changed at will. */
@Component
@Order(2)
class StandardTasks implements Furnishing {

    static final List<String> TASKS = List.of(
            "развить профессиональные и общие умения наставляемого", "помочь наставляемому освоиться в коллективе",
            "передать личный и профессиональный опыт, знания и навыки наставника", "поддержать стремление наставляемого учиться самостоятельно");

    private final AgreementTasks tasks;

    StandardTasks(AgreementTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void furnish(Organization organization) {
        if (!organization.getKind().isAuthority() && tasks.count() == 0) {
            tasks.saveAll(IntStream.range(0, TASKS.size()).mapToObj(n -> new AgreementTask(TASKS.get(n), n + 1)).toList());
        }
    }
}
