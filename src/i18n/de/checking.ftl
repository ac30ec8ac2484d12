checking-complaint = Noch so formuliert, wie der Fehler gemeldet wurde. Was geht jetzt?
checking-filler = Nennt nichts Bestimmtes. Was genau wurde besser?
checking-fault = Sagt, was kaputt war. Was geht jetzt?
