testing-title = Grupo de prueba: { $area }
testing-all = Grupos de prueba
testing-all-text = Cada área puede tener un grupo de prueba, que ensaya lo que se construye antes de que llegue a todo el mundo. Aquí ves quién pide entrar e invitas a otros.
testing-text = Quien está en un grupo de prueba ensaya lo que se construye antes de que llegue a todo el mundo y dice en qué dispositivo funciona y en cuál no. No hay obligaciones, y se puede salir en cualquier momento.
testing-public = Todo el mundo ve esta lista. Quien no quiere que se le nombre no aparece en ella por su nombre.
testing-members = Quién prueba
testing-none = Nadie todavía.
testing-unnamed = { $people ->
    [one] y { $shown } persona que no quiere que se la nombre
   *[other] y { $shown } personas que no quieren que se las nombre
}
testing-join = Pedir entrar
testing-accept = Entrar
testing-decline = No, gracias
testing-take-back = Retirar
testing-leave = Salir
testing-you-test = Pruebas esta área.
testing-you-asked = Has pedido entrar. Recibirás un correo cuando el equipo te admita.
testing-you-are-invited = El equipo te invita a probar esta área.
testing-confirm-first = Confirma antes tu dirección y podrás pedir entrar.
testing-closed = Esta área ya no admite nada nuevo, así que nadie entra.
testing-rests = El equipo rechazó tu solicitud. Puedes volver a pedirlo después del { $day }.
testing-who-asks = Quién pide entrar
testing-admit = Admitir
testing-turn-down = Rechazar
testing-who-is-invited = Quién está invitado
testing-uninvite = Retirar la invitación
testing-remove = Quitar
testing-remove-ask = ¿Quitar a { $name } del grupo de prueba?
testing-remove-ask-text = Más tarde solo se deshace con una invitación que la persona acepte.
testing-remove-title = Retirar lo que dijo quien probó
testing-remove-hint = Quien lo dijo lee el motivo en este aporte. Nadie más.
testing-removed = El equipo ha retirado lo que dijiste aquí.
testing-say-anew = Puedes decirlo de nuevo.
testing-invite-title = Invitar a alguien
testing-handle = Alias
testing-handle-hint = La última palabra de la dirección de su página, o la dirección entera. Recibe un correo, y entra o rechaza.
testing-invite = Invitar
testing-testers = { $people ->
    [one] { $shown } persona prueba
   *[other] { $shown } personas prueban
}
testing-asking = { $people ->
    [one] { $shown } pide entrar
   *[other] { $shown } piden entrar
}
testing-panel = Probado antes de publicarse
testing-works = { $people ->
    [one] Le funciona a { $shown } persona del grupo de prueba
   *[other] Les funciona a { $shown } personas del grupo de prueba
}
testing-fails = { $people ->
    [one] No le funciona a { $shown } persona del grupo de prueba
   *[other] No les funciona a { $shown } personas del grupo de prueba
}
testing-nobody = Nadie del grupo de prueba ha dicho nada todavía.
testing-question = ¿Te funciona?
testing-it-works = Funciona
testing-it-fails = No funciona
testing-reason = Qué ocurre
testing-reason-hint = Donde no funciona, en una o dos frases. Lo lee todo el mundo. 300 caracteres como mucho.
testing-change = Cambiar lo que dije
testing-button = Enviar
testing-withdraw = Retirarlo
testing-mail-invited-subject = ¿Quieres probar { $area }?
testing-mail-invited = El equipo te invita al grupo de prueba de esta área: ensaya lo que se construye antes de que llegue a todo el mundo y dice en qué dispositivo funciona. No hay obligaciones. Entra o rechaza en esta página:
testing-mail-admitted-subject = Ya pruebas { $area }
testing-mail-admitted = El equipo te ha admitido en el grupo de prueba de esta área. Lo que ya se puede probar está en esta página:
testing-mail-why = Recibes este correo porque tienes una cuenta en { $site } y el equipo te ha invitado o te ha respondido.
testing-link = Grupo de prueba
testing-to-try = Para probar ahora
testing-to-try-none = Ahora mismo no se construye nada aquí.
testing-to-try-hint = Quien prueba abre un aporte y dice en qué dispositivo y compilación funciona, o qué ocurre donde no funciona.
