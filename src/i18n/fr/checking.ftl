checking-complaint = C’est encore la formulation du bug signalé. Qu’est-ce qui marche maintenant ?
checking-filler = Cela ne nomme rien. Qu’est-ce qui est mieux, au juste ?
checking-fault = Cela dit ce qui était cassé. Qu’est-ce qui marche maintenant ?
