checking-complaint = Sigue escrito como se informó del error. ¿Qué funciona ahora?
checking-filler = No nombra nada. ¿Qué ha mejorado exactamente?
checking-fault = Cuenta lo que fallaba. ¿Qué funciona ahora?
