package ru.nastavnik.agreement;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.people.ListController;

/** Tasks that agreements are made of. */
@Controller
@RequestMapping("/o/{slug}/settings/tasks")
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION') and hasAuthority('WRITE_REGISTERS')")
class AgreementTaskController extends ListController<AgreementTask> {

    AgreementTaskController(AgreementTasks tasks, TransactionOperations transaction) {
        super("tasks", tasks, transaction);
    }

    @Override
    protected AgreementTask newEntry(String name, int position) {
        return new AgreementTask(name, position);
    }
}
