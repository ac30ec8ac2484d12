comments-title = Reactie
comments-body = Je reactie
comments-send = Reactie plaatsen
