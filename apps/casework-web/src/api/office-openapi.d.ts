/** Made from the office’s OpenAPI document by `npm run contract`. Not to be edited. */

export interface paths {
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PlatformController.live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PlatformController.ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/zone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PlatformController.zone'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/log/checkpoint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LogController.checkpoint'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/log/tile/{path}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LogController.tile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/log/proof/{index}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LogController.proof'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/enrol': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SessionController.enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/this': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SessionController.thisDevice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SessionController.current'];
    put?: never;
    post: operations['SessionController.signIn'];
    delete: operations['SessionController.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SessionController.refresh'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['SessionController.changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RegistrarController.listAccounts'];
    put?: never;
    post: operations['RegistrarController.createAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RegistrarController.disableAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RegistrarController.listDevices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/enrolment-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RegistrarController.createCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RegistrarController.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RegistrarController.revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/{id}/funder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['RegistrarController.reclassify'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CitizensController.list'];
    put?: never;
    post: operations['CitizensController.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CitizensController.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['CitizensController.change'];
    trace?: never;
  };
  '/api/citizens/{id}/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CitizenPartsController.addContact'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/contacts/{contactId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['CitizenPartsController.removeContact'];
    options?: never;
    head?: never;
    patch: operations['CitizenPartsController.changeContact'];
    trace?: never;
  };
  '/api/citizens/{id}/spokespeople': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CitizenPartsController.addSpokesperson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/spokespeople/{spokespersonId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CitizenPartsController.endSpokesperson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/household': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CitizenPartsController.addToHousehold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/household/{memberId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['CitizenPartsController.removeFromHousehold'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CitizenPartsController.history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/duplicates/likely': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DuplicatesController.likely'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/duplicates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DuplicatesController.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/duplicates/distinct': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DuplicatesController.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/duplicates/scan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DuplicatesController.scan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/merge/{goneId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DuplicatesController.compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DuplicatesController.merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/merges/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['DuplicatesController.undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/constituency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RidingsController.state'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/constituency/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RidingsController.check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/constituency/hand-over-note': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RidingsController.handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/constituency/table': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RidingsController.loadTable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/constituency/references': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RidingsController.list'];
    put?: never;
    post: operations['RidingsController.load'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/constituency/references/{id}/destroy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RidingsController.destroy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/constituency/references/{id}/certificate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RidingsController.certificate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/wording/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['WordingController.check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/wording/kept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['WordingController.keep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/wording/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['WordingController.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/wording/flags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['WordingController.flags'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasesController.list'];
    put?: never;
    post: operations['CasesController.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasesController.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['CasesController.change'];
    trace?: never;
  };
  '/api/cases/{id}/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController.setStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController.reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CaseStoryController.addNote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/notes/{eventId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['CaseStoryController.rewriteNote'];
    trace?: never;
  };
  '/api/cases/{id}/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CaseStoryController.addCall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CaseStoryController.logCall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/follow-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CaseStoryController.addFollowUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/follow-ups/{followUpId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['CaseStoryController.changeFollowUp'];
    trace?: never;
  };
  '/api/cases/{id}/follow-ups/{followUpId}/done': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CaseStoryController.finishFollowUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/colleagues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasePeopleController.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/assignee': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['CasePeopleController.assign'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/watchers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasePeopleController.watch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/watchers/{accountId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['CasePeopleController.unwatch'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['CasePeopleController.addPerson'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/people/{citizenId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['CasePeopleController.removePerson'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['CasePeopleController.link'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/links/{otherId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['CasePeopleController.unlink'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/restriction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['CasePeopleController.restrict'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CategoryController.read'];
    put: operations['CategoryController.putCategory'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/categories/bodies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['CategoryController.putBody'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/day': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DayController.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DraftsController.read'];
    put: operations['DraftsController.keep'];
    post?: never;
    delete: operations['DraftsController.forget'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FindController.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LiveController.listen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ConsentsController.list'];
    put?: never;
    post: operations['ConsentsController.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/consents/voice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ConsentsController.noteVoice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consents/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ConsentsController.toReview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consents/ending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ConsentsController.ending'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consents/{id}/form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ConsentsController.form'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consents/{id}/signed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ConsentsController.signPaper'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consents/{id}/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ConsentsController.renewLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consents/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ConsentsController.revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consents/{id}/reviewed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ConsentsController.review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consent/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PublicConsentController.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consent-links/{token}/form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PublicConsentController.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consent-links/{token}/sign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PublicConsentController.sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consent-links/{token}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PublicConsentController.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DocumentsController.list'];
    put?: never;
    post: operations['DocumentsController.upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DocumentsController.content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/documents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['DocumentsController.destroy'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LettersController.list'];
    put?: never;
    post: operations['LettersController.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['LettersController.preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LettersController.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters/{id}/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LettersController.pdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters/{id}/docx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LettersController.docx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['TemplatesController.list'];
    put?: never;
    post: operations['TemplatesController.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['TemplatesController.change'];
    trace?: never;
  };
  '/api/templates/filled': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['TemplatesController.filled'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/templates/try': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['TemplatesController.try'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appointments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AppointmentsController.list'];
    put?: never;
    post: operations['AppointmentsController.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appointments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['AppointmentsController.change'];
    trace?: never;
  };
  '/api/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CalendarController.state'];
    put?: never;
    post: operations['CalendarController.open'];
    delete: operations['CalendarController.close'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/calendar/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CalendarController.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailingsController.list'];
    put?: never;
    post: operations['MailingsController.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailingsController.rules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailingsController.answer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/answer/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailingsController.answerPeople'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailingsController.preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailingsController.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailingsController.people'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/derived': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailingsController.derive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/labels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailingsController.labels'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailingsController.csv'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/destruction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailingsController.destroy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/certificate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailingsController.certificate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mailings/{id}/certificate/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailingsController.certificatePdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office-contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContactsController.list'];
    put?: never;
    post: operations['ContactsController.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office-contacts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['ContactsController.change'];
    trace?: never;
  };
  '/api/mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailController.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/piles/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailController.pile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/piles/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailController.answerPile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailController.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/html': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MailController.html'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailController.claim'];
    delete: operations['MailController.leave'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailController.file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailController.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/redirect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailController.redirect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/hand-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailController.handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailController.dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MailController.undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OutgoingController.list'];
    put?: never;
    post: operations['OutgoingController.write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-out/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OutgoingController.status'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-out/addressees/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OutgoingController.addressees'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-out/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OutgoingController.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-out/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['OutgoingController.release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-out/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['OutgoingController.cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-out/{id}/again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['OutgoingController.again'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-out/{id}/arrived': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['OutgoingController.arrived'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/hand-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HandOverController.read'];
    put?: never;
    post: operations['HandOverController.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/hand-over/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['HandOverController.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/hand-over/citizens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HandOverController.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/hand-over/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['HandOverController.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/hand-over/packages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['HandOverController.transfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/hand-over/citizens/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['HandOverController.giveBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/hand-over/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['HandOverController.finish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RetentionController.export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/export-page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RetentionController.exportPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}/hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RetentionController.hold'];
    delete: operations['RetentionController.release'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RetentionController.rules'];
    put: operations['RetentionController.setRule'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RetentionController.review'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RetentionController.certificates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention/destructions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RetentionController.destroy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OfficeImportsController.list'];
    put?: never;
    post: operations['OfficeImportsController.take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OfficeImportsController.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['OfficeImportsController.preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['OfficeImportsController.start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['OfficeImportsController.undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/put-away': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['OfficeImportsController.putAway'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/refused.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OfficeImportsController.refused'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReportsController.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReportsController.paper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReportsController.sheets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/digest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReportsController.digest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/privacy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PrivacyController.page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/privacy/style.css': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PrivacyController.style'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/office-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['TeamController.settings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['TeamController.changeSettings'];
    trace?: never;
  };
  '/api/team': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['TeamController.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/team/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['TeamController.cases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/team/absences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['TeamController.addAbsence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/team/absences/{id}/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['TeamController.removeAbsence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/team/reassignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['TeamController.reassign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/team/reassignments/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['TeamController.undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    HealthView: {
      /** @enum {string} */
      status: 'live' | 'ready';
    };
    ZoneView: {
      zone: string;
      host: string;
      languages: ('fr' | 'en')[];
      demo: boolean;
    };
    EnrolInput: {
      code: string;
      /** Format: password */
      password?: string;
    };
    EnrolAnswer: {
      device: components['schemas']['DevicePlate'];
      session?: components['schemas']['SessionAnswer'];
      account?: components['schemas']['EnrolledAccount'];
    };
    DevicePlate: {
      /** Format: uuid */
      id: string;
      label: string;
      assetTag: string;
      /** @enum {string} */
      funder: 'assembly' | 'party' | 'oversight' | 'personal' | 'unknown';
      /** @enum {string} */
      assurance: 'none' | 'software' | 'passkey' | 'certificate';
      /** @enum {string} */
      state: 'pending' | 'active' | 'revoked';
      /** Format: date-time */
      enrolledAt: string;
      enrolledBy: string | null;
    };
    SignInInput: {
      email: string;
      /** Format: password */
      password: string;
    };
    SessionAnswer: {
      accessToken: string;
      /** Format: date-time */
      expiresAt: string;
      account: components['schemas']['SessionAccount'];
      device: components['schemas']['DevicePlate'];
    };
    PasswordInput: {
      /** Format: password */
      current?: string;
      /** Format: password */
      next: string;
    };
    AccountList: {
      items: components['schemas']['AccountItem'][];
    };
    NewAccountInput: {
      email: string;
      name: string;
      role: string;
      districts: string[];
      /** @enum {string} */
      language?: 'fr' | 'en';
    };
    AccountItem: {
      /** Format: uuid */
      id: string;
      email: string;
      name: string;
      role: string;
      districts: string[];
      /** @enum {string} */
      language: 'fr' | 'en';
      disabled: boolean;
      needsPassword: boolean;
      version: number;
    };
    DeviceList: {
      items: components['schemas']['DeviceItem'][];
    };
    NewCodeInput: {
      /** @enum {string} */
      funder: 'assembly' | 'party' | 'oversight' | 'personal' | 'unknown';
      assetTag: string;
      label: string;
      serial?: string;
      email?: string;
    };
    CodeAnswer: {
      code: string;
      /** Format: date-time */
      expiresAt: string;
    };
    DeviceItem: {
      /** Format: uuid */
      id: string;
      label: string;
      assetTag: string;
      /** @enum {string} */
      funder: 'assembly' | 'party' | 'oversight' | 'personal' | 'unknown';
      /** @enum {string} */
      assurance: 'none' | 'software' | 'passkey' | 'certificate';
      /** @enum {string} */
      state: 'pending' | 'active' | 'revoked';
      /** Format: date-time */
      enrolledAt: string;
      enrolledBy: string | null;
      serial: string | null;
      /** Format: uuid */
      preparedById: string | null;
      approvedBy: string | null;
      version: number;
    };
    FunderInput: {
      /** @enum {string} */
      funder: 'assembly' | 'party' | 'oversight' | 'personal' | 'unknown';
      version: number;
    };
    CitizenPage: {
      items: components['schemas']['CitizenLine'][];
      nextCursor: string | null;
    };
    NewCitizen: {
      familyName: string;
      givenName: string;
      /** @description The riding’s id; needed only by an account of several ridings */
      districtId?: string;
      /** Format: date */
      birthDate?: string | null;
      /** @enum {string} */
      language?: 'fr' | 'en';
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      phone?: string | null;
      email?: string | null;
      /** @description What helps to serve this person: hearing, mobility, an interpreter */
      accommodation?: string | null;
      inRiding?: boolean | null;
      /**
       * @description Where the phone, the e-mail and the address come from
       * @enum {string}
       */
      source?: 'given_by_citizen' | 'given_by_spokesperson' | 'public_directory' | 'press_gallery' | 'official' | 'imported' | 'unknown';
    };
    CitizenView: {
      /** Format: uuid */
      id: string;
      version: number;
      familyName: string;
      givenName: string;
      /** Format: date */
      birthDate: string | null;
      /** @enum {string} */
      language: 'fr' | 'en';
      addressLine: string | null;
      municipality: string | null;
      postalCode: string | null;
      phone: string | null;
      email: string | null;
      accommodation: string | null;
      inRiding: boolean | null;
      doNotContact: boolean;
      deceased: boolean;
      /** Format: date */
      deceasedOn: string | null;
      /**
       * @description Where the postal code lies, by the table that the office loaded
       * @enum {string}
       */
      postalCodeLies: 'here' | 'elsewhere' | 'unclear';
      /** @description The riding of the postal code */
      ridingName: string | null;
      openCases: number;
      /** Format: date-time */
      lastContactAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description Records that may be the same person, not looked at yet */
      likelyDuplicates: number;
      cases: components['schemas']['CitizenCase'][];
      contacts: components['schemas']['ContactPointView'][];
      spokespeople: components['schemas']['SpokespersonView'][];
      speaksFor: components['schemas']['SpeaksForView'][];
      household: components['schemas']['HouseholdMemberView'][];
      mergedFrom: components['schemas']['CitizenMergeView'][];
      rectifications: components['schemas']['RectificationView'][];
    };
    CitizenChange: {
      version: number;
      familyName?: string;
      givenName?: string;
      /** Format: date */
      birthDate?: string | null;
      /** @enum {string} */
      language?: 'fr' | 'en';
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      phone?: string | null;
      email?: string | null;
      accommodation?: string | null;
      inRiding?: boolean | null;
      doNotContact?: boolean;
      deceased?: boolean;
      /** Format: date */
      deceasedOn?: string | null;
      /** @enum {string} */
      source?: 'given_by_citizen' | 'given_by_spokesperson' | 'public_directory' | 'press_gallery' | 'official' | 'imported' | 'unknown';
      rectification?: components['schemas']['RectificationNote'];
    };
    NewContactPoint: {
      /** @enum {string} */
      kind: 'phone' | 'email' | 'address';
      /** @description A phone, an e-mail, or the number and street of an address */
      value: string;
      municipality?: string | null;
      postalCode?: string | null;
      label?: ('home' | 'mobile' | 'work' | 'other') | null;
      /** @description An office’s, a household’s: it reaches several people and proves nobody */
      shared?: boolean;
      /** @enum {string} */
      source: 'given_by_citizen' | 'given_by_spokesperson' | 'public_directory' | 'press_gallery' | 'official' | 'imported' | 'unknown';
      /**
       * Format: date
       * @description When it was given; today when left out
       */
      givenOn?: string;
      /** @description The first one to try */
      first?: boolean;
    };
    ContactPointChange: {
      label?: ('home' | 'mobile' | 'work' | 'other') | null;
      shared?: boolean;
      /** @enum {string} */
      source?: 'given_by_citizen' | 'given_by_spokesperson' | 'public_directory' | 'press_gallery' | 'official' | 'imported' | 'unknown';
      /** Format: date */
      givenOn?: string;
      first?: boolean;
    };
    NewSpokesperson: {
      /**
       * Format: uuid
       * @description A citizen of the office; else a name
       */
      speakerId?: string | null;
      speakerName?: string | null;
      speakerPhone?: string | null;
      /** @enum {string} */
      relation: 'spouse' | 'parent' | 'child' | 'relative' | 'friend' | 'lawyer' | 'social_worker' | 'guardian' | 'other';
      /**
       * @description Said by the citizen, written by them, or given by law
       * @enum {string}
       */
      basis: 'said' | 'written' | 'legal';
      /** @description With which matters; all when left out */
      matters?: string | null;
      /** Format: date */
      until?: string | null;
    };
    HouseholdAddition: {
      /** Format: uuid */
      memberId: string;
    };
    HistoryPage: {
      items: components['schemas']['HistoryLine'][];
      nextCursor: string | null;
    };
    DescribedCitizen: {
      givenName?: string | null;
      familyName?: string | null;
      /** Format: date */
      birthDate?: string | null;
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      phone?: string | null;
      email?: string | null;
    };
    LikelyDuplicates: {
      items: components['schemas']['LikelyDuplicate'][];
    };
    DuplicateList: {
      total: number;
      items: components['schemas']['DuplicatePairView'][];
    };
    DistinctPeople: {
      /** Format: uuid */
      firstId: string;
      /** Format: uuid */
      secondId: string;
      /** @description False takes the decision back */
      distinct?: boolean;
    };
    DuplicateScan: {
      /** @description Records compared */
      compared: number;
      /** @description Pairs to look at */
      likely: number;
    };
    MergeComparison: {
      kept: components['schemas']['CitizenView'];
      gone: components['schemas']['CitizenView'];
      differing: (
        | 'familyName'
        | 'givenName'
        | 'birthDate'
        | 'language'
        | 'addressLine'
        | 'municipality'
        | 'postalCode'
        | 'phone'
        | 'email'
        | 'accommodation'
        | 'inRiding'
        | 'doNotContact'
        | 'deceased'
        | 'deceasedOn'
      )[];
    };
    CitizenMerge: {
      /**
       * Format: uuid
       * @description The record that becomes part of this one
       */
      goneId: string;
      version: number;
      goneVersion: number;
      take: (
        | 'familyName'
        | 'givenName'
        | 'birthDate'
        | 'language'
        | 'addressLine'
        | 'municipality'
        | 'postalCode'
        | 'phone'
        | 'email'
        | 'accommodation'
        | 'inRiding'
        | 'doNotContact'
        | 'deceased'
        | 'deceasedOn'
      )[];
    };
    CitizenMergeDone: {
      /** Format: uuid */
      mergeId: string;
      /** @description Rows that moved: cases, ways to reach them, documents, mails … */
      moved: number;
      citizen: components['schemas']['CitizenView'];
    };
    CitizenMergeUndone: {
      /** Format: uuid */
      keptId: string;
      /** Format: uuid */
      goneId: string;
      stayed: string[];
      /** Format: date-time */
      at: string;
    };
    ConstituencyState: {
      table: components['schemas']['RidingTableView'] | null;
      /** @description Whether the riding’s own list answers besides the table */
      reference: boolean;
      /** Format: date */
      referenceVintage: string | null;
    };
    ConstituencyQuestion: {
      familyName: string;
      givenName: string;
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      /**
       * Format: uuid
       * @description Whose record the question is about, where there is one: the log notes it for that person’s history
       */
      citizenId?: string | null;
      /** @description The riding’s id; needed only by an account of several ridings */
      districtId?: string;
    };
    ConstituencyAnswer: {
      /**
       * @description What the table of postal codes says
       * @enum {string}
       */
      riding: 'here' | 'elsewhere' | 'unclear';
      ridingName: string | null;
      elector: ('yes' | 'no' | 'unclear') | null;
    };
    HandOverRequest: {
      /** Format: uuid */
      citizenId: string;
      /** @description The riding that the person lives in */
      riding: string;
      /** @enum {string} */
      language?: 'fr' | 'en';
    };
    HandOverNoteView: {
      subject: string;
      text: string;
    };
    Readable: Record<string, never>;
    RidingTableLoaded: {
      lines: number;
    };
    ReferenceList: {
      items: components['schemas']['ReferenceView'][];
      rules: components['schemas']['ReferenceRuleView'][];
    };
    ReferenceLoaded: {
      /** Format: uuid */
      id: string;
      lines: number;
    };
    ReferenceView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      jurisdiction: 'quebec' | 'canada';
      source: string;
      /** Format: date */
      vintage: string;
      /** Format: date */
      receivedOn: string;
      undertaking: string;
      /** Format: date */
      undertakingOn: string;
      /** Format: date */
      destroyOn: string;
      /** @enum {string} */
      state: 'loading' | 'in_force' | 'destroyed';
      lines: number;
      bytesRead: number;
      bytesTotal: number | null;
      loadedBy: string;
      /** Format: date-time */
      loadedAt: string;
      /** Format: date-time */
      destroyedAt: string | null;
      destroyedWhy: ('due' | 'by_hand' | 'replaced') | null;
    };
    WordingToCheck: {
      /** @description What is being written; looked at, and neither kept nor logged */
      text: string;
    };
    WordingAnswer: {
      passages: components['schemas']['WordingPassage'][];
    };
    KeptWording: {
      /** @enum {string} */
      place: 'note' | 'mail' | 'letter' | 'document' | 'citizen' | 'other';
      /**
       * Format: uuid
       * @description The note, mail, letter … that was written
       */
      refId: string;
    };
    MyWordingFlags: {
      items: components['schemas']['MyWordingFlag'][];
    };
    WordingFlagPage: {
      items: components['schemas']['WordingFlagView'][];
      nextCursor: string | null;
    };
    CasePage: {
      items: components['schemas']['CaseLine'][];
      nextCursor: string | null;
    };
    NewCase: {
      /** Format: uuid */
      citizenId: string;
      title: string;
      category: string;
      summary?: string | null;
      /**
       * Format: date
       * @description Left out: the category’s delay, in business days. Null: none.
       */
      dueOn?: string | null;
      /** @enum {string} */
      priority?: 'high' | 'normal' | 'low';
    };
    CaseView: {
      /** Format: uuid */
      id: string;
      version: number;
      number: string;
      title: string;
      /** @description A key of the office’s tree */
      category: string;
      /** @enum {string} */
      status: 'open' | 'waiting_citizen' | 'waiting_body' | 'on_hold' | 'closed';
      /** @enum {string} */
      priority: 'high' | 'normal' | 'low';
      /** @description Only the people named on it see this case */
      restricted: boolean;
      /** Format: date */
      dueOn: string | null;
      /** Format: uuid */
      nextFollowUpId: string | null;
      nextFollowUp: string | null;
      /** Format: date */
      nextFollowUpOn: string | null;
      /** @description HH:MM */
      nextFollowUpTime: string | null;
      /** Format: date-time */
      lastEventAt: string;
      /** Format: date-time */
      openedAt: string;
      citizen: components['schemas']['CitizenName'];
      assignee: components['schemas']['PersonName'] | null;
      summary: string | null;
      outcome: string | null;
      outcomeKind: ('solved' | 'partly_solved' | 'refused' | 'referred' | 'withdrawn' | 'no_answer' | 'other') | null;
      /** Format: date-time */
      closedAt: string | null;
      /** @description Of all lines together */
      minutes: number;
      watchers: components['schemas']['PersonName'][];
      people: components['schemas']['CasePersonView'][];
      links: components['schemas']['LinkedCase'][];
      restrictedTo: components['schemas']['PersonName'][] | null;
      followUps: components['schemas']['FollowUpView'][];
      timeline: components['schemas']['TimelineEvent'][];
    };
    CaseChange: {
      version: number;
      title?: string;
      category?: string;
      summary?: string | null;
      /** Format: date */
      dueOn?: string | null;
      /** @enum {string} */
      priority?: 'high' | 'normal' | 'low';
    };
    CaseStatusChange: {
      version: number;
      /** @enum {string} */
      status: 'open' | 'waiting_citizen' | 'waiting_body' | 'on_hold';
    };
    CaseClosing: {
      version: number;
      outcome: string;
      /** @enum {string} */
      outcomeKind?: 'solved' | 'partly_solved' | 'refused' | 'referred' | 'withdrawn' | 'no_answer' | 'other';
      /** @description What it took of somebody’s time */
      minutes?: number | null;
    };
    CaseVersion: {
      version: number;
    };
    NewNote: {
      body: string;
      /** @description What it took of somebody’s time */
      minutes?: number | null;
    };
    NoteChange: {
      /** @description The version of the note, not of the case */
      version: number;
      body: string;
    };
    NewCall: {
      body: string;
      /** @enum {string} */
      direction: 'in' | 'out';
      /** @description What it took of somebody’s time */
      minutes?: number | null;
    };
    LoggedCall: {
      body: string;
      /** @enum {string} */
      direction: 'in' | 'out';
      /** @description What it took of somebody’s time */
      minutes?: number | null;
      /**
       * Format: uuid
       * @description The case; without one, a case is opened
       */
      caseId?: string;
      /**
       * Format: uuid
       * @description Who called, when a case is to be opened
       */
      citizenId?: string;
      /** @description Title of the new case; left out, the first words of the note */
      title?: string;
      /** @description Category of the new case */
      category?: string;
    };
    NewFollowUp: {
      what: string;
      /** Format: date */
      dueOn?: string | null;
      /** @description HH:MM, for a call promised at an hour */
      dueTime?: string | null;
    };
    PersonName: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    CaseAssignment: {
      /** Format: uuid */
      accountId: string | null;
    };
    CaseWatcher: {
      /** Format: uuid */
      accountId: string;
    };
    CasePersonInput: {
      /** Format: uuid */
      citizenId: string;
      /** @enum {string} */
      role: 'concerned' | 'spouse' | 'parent' | 'child' | 'relative' | 'speaks_for' | 'other';
    };
    CaseLinkInput: {
      /** Format: uuid */
      caseId: string;
    };
    CaseRestriction: {
      version: number;
      accountIds: string[] | null;
    };
    CategoryTree: {
      categories: components['schemas']['CategoryView'][];
      bodies: components['schemas']['PublicBodyView'][];
    };
    CategoryInput: {
      /** @description Left out: a new row, whose key is made from its name */
      key?: string;
      /** @description The version that the change starts from; 0 for a row as shipped and for a new one */
      version: number;
      parent: string | null;
      nameFr: string;
      nameEn: string;
      bodyKey: string | null;
      delayDays: number;
      checklistFr: string[];
      checklistEn: string[];
      hidden: boolean;
    };
    PublicBodyInput: {
      /** @description Left out: a new row, whose key is made from its name */
      key?: string;
      /** @description The version that the change starts from; 0 for a row as shipped and for a new one */
      version: number;
      nameFr: string;
      nameEn: string;
      short: string;
      /** @enum {string} */
      level: 'quebec' | 'canada' | 'municipal' | 'other';
      phone: string | null;
      email: string | null;
      address: string | null;
      announcedDays: number | null;
      hidden: boolean;
    };
    DayView: {
      cases: components['schemas']['CaseLine'][];
      reminders: components['schemas']['DayReminder'][];
      /** @description Days without any event after which a case is silent */
      silentAfterDays: number;
    };
    DraftView: {
      place: string;
      value: string;
      /** Format: date-time */
      at: string;
    };
    DraftInput: {
      place: string;
      /** @description What was typed, as the form keeps it */
      value: string;
    };
    DraftKept: {
      /** Format: date-time */
      at: string;
    };
    FindAnswer: {
      /**
       * @description What was most likely looked for: cases where a case number was typed
       * @enum {string}
       */
      first: 'citizens' | 'cases';
      citizens: components['schemas']['FoundCitizen'][];
      cases: components['schemas']['FoundCase'][];
      texts: components['schemas']['FoundText'][];
    };
    CaseConsents: {
      bodies: components['schemas']['BodyConsent'][];
      items: components['schemas']['ConsentView'][];
    };
    NewConsent: {
      /** @description Key of the public body */
      bodyKey: string;
      /** @description The matter in plain words, as the citizen reads it */
      matter: string;
      shared: ('identity' | 'file' | 'documents' | 'health' | 'income' | 'family')[];
      /** @enum {string} */
      language: 'fr' | 'en';
      /** @enum {string} */
      way: 'paper' | 'phone';
      /** @description Months from the signature */
      months: number;
      /** @description The link also asks for the year of birth */
      asksBirthYear?: boolean;
    };
    ConsentAsked: {
      consent: components['schemas']['ConsentView'];
      link: components['schemas']['ConsentLink'] | null;
    };
    NewVoiceConsent: {
      /** @description Key of the public body */
      bodyKey: string;
      /** @description The matter in plain words, as the citizen reads it */
      matter: string;
      shared: ('identity' | 'file' | 'documents' | 'health' | 'income' | 'family')[];
      /** @enum {string} */
      language: 'fr' | 'en';
      /**
       * Format: date-time
       * @description When it was given; at most 7 days ago
       */
      at: string;
      /** @description Why it can’t wait for a signature */
      reason: string;
    };
    ConsentView: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      caseId: string;
      bodyKey: string;
      bodyNameFr: string;
      bodyNameEn: string;
      /** @enum {string} */
      way: 'paper' | 'phone' | 'voice';
      /** @enum {string} */
      language: 'fr' | 'en';
      matter: string;
      shared: ('identity' | 'file' | 'documents' | 'health' | 'income' | 'family')[];
      months: number | null;
      /** @enum {string} */
      state: 'none' | 'asked' | 'valid' | 'expired' | 'revoked' | 'refused' | 'lapsed';
      /** Format: date */
      until: string | null;
      /** Format: date-time */
      askedAt: string;
      askedBy: components['schemas']['ConsentPerson'];
      /** Format: date */
      givenOn: string | null;
      /** Format: date-time */
      voiceAt: string | null;
      voiceReason: string | null;
      /** Format: date-time */
      reviewedAt: string | null;
      /** Format: uuid */
      documentId: string | null;
      /** @description SHA-256 of the signed document, hexadecimal */
      documentSha256: string | null;
      /**
       * Format: date-time
       * @description When the open link closes
       */
      linkUntil: string | null;
      revokedWhy: string | null;
    };
    ConsentLines: {
      items: components['schemas']['ConsentInCase'][];
    };
    PaperSignature: {
      /**
       * Format: uuid
       * @description The scanned form, a document of the same case
       */
      documentId: string;
      /** Format: date */
      signedOn: string;
    };
    ConsentLinkRequest: {
      asksBirthYear?: boolean;
    };
    ConsentLink: {
      consent: components['schemas']['ConsentView'];
      /** @description Path on the office’s host */
      path: string;
      /** Format: date-time */
      until: string;
    };
    ConsentRevocation: {
      why: string;
    };
    ConsentVisit: {
      birthYear?: number;
    };
    PublicConsent: {
      officeFr: string;
      officeEn: string;
      memberName: string | null;
      officePhone: string | null;
      /** @enum {string} */
      language: 'fr' | 'en';
      /** Format: date-time */
      until: string;
      asksBirthYear: boolean;
      form: components['schemas']['ConsentForm'] | null;
    };
    ConsentSignature: {
      birthYear?: number;
      /**
       * @description The language in which the form was read
       * @enum {string}
       */
      language: 'fr' | 'en';
      /** @enum {string} */
      kind: 'drawn' | 'typed';
      name?: string;
      strokes?: components['schemas']['SignatureStroke'][];
    };
    DocumentList: {
      items: components['schemas']['DocumentView'][];
      /** @description Largest document, in bytes */
      maxBytes: number;
    };
    DocumentView: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      caseId: string | null;
      /** Format: uuid */
      citizenId: string | null;
      name: string;
      mediaType: string;
      /** @description Bytes */
      size: number;
      /** @enum {string} */
      source: 'upload' | 'mail' | 'consent' | 'letter' | 'certificate';
      /** @description Whether the page can show it */
      previewed: boolean;
      /** Format: date-time */
      addedAt: string;
      addedBy: components['schemas']['DocumentPerson'] | null;
      destroyed: components['schemas']['DocumentDestroyed'] | null;
    };
    DocumentDeletion: {
      why: string;
    };
    LetterList: {
      items: components['schemas']['LetterLine'][];
    };
    LetterWriting: {
      /** Format: uuid */
      caseId: string;
      /** @enum {string} */
      addressee: 'citizen' | 'body';
      /** @description The public body, where the letter is for one */
      bodyKey?: string | null;
      /** @enum {string} */
      language: 'fr' | 'en';
      templateKey?: string | null;
      subject: string;
      text: string;
    };
    LetterPage: {
      /** @enum {string} */
      language: 'fr' | 'en';
      letterhead: string[];
      recipient: string[];
      /** Format: date */
      datedOn: string;
      datedInWords: string;
      subject: string;
      text: string;
      signature: string[];
      unprintable: string[];
    };
    LetterView: {
      /** @enum {string} */
      language: 'fr' | 'en';
      letterhead: string[];
      recipient: string[];
      /** Format: date */
      datedOn: string;
      datedInWords: string;
      subject: string;
      text: string;
      signature: string[];
      unprintable: string[];
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      caseId: string;
      caseNumber: string;
      /** @enum {string} */
      addressee: 'citizen' | 'body';
      bodyKey: string | null;
      /** Format: date-time */
      at: string;
      author: components['schemas']['LetterAuthor'];
    };
    TemplateList: {
      items: components['schemas']['TemplateView'][];
      fields: components['schemas']['MergeFieldView'][];
    };
    FilledTemplate: {
      subject: string;
      text: string;
      missing: ('citizen' | 'salutation' | 'address' | 'number' | 'title' | 'body' | 'due' | 'member' | 'office' | 'today')[];
      unknown: string[];
    };
    TemplateTrial: {
      /** @enum {string} */
      addressee: 'citizen' | 'body';
      /** @enum {string} */
      language: 'fr' | 'en';
      /** Format: uuid */
      caseId: string;
      subject: string;
      text: string;
    };
    TemplateWriting: {
      /** @enum {string} */
      addressee: 'citizen' | 'body';
      nameFr: string;
      nameEn: string;
      subjectFr: string;
      subjectEn: string;
      /** @description Paragraphs are separated by an empty line; `{{…}}` is a merge field of the closed list */
      bodyFr: string;
      bodyEn: string;
    };
    TemplateChange: {
      /** @enum {string} */
      addressee: 'citizen' | 'body';
      nameFr: string;
      nameEn: string;
      subjectFr: string;
      subjectEn: string;
      /** @description Paragraphs are separated by an empty line; `{{…}}` is a merge field of the closed list */
      bodyFr: string;
      bodyEn: string;
      key: string;
      /** @description 0 for a shipped template that the office hasn’t changed yet */
      version: number;
      /** @description Hidden templates are offered to nobody */
      hidden: boolean;
    };
    AppointmentList: {
      items: components['schemas']['AppointmentView'][];
      people: components['schemas']['AppointmentPerson'][];
    };
    NewAppointment: {
      /** Format: uuid */
      caseId?: string | null;
      /**
       * Format: uuid
       * @description The citizen; by default the one of the case
       */
      citizenId?: string | null;
      /**
       * Format: date
       * @description The day, in the office’s time zone (America/Toronto)
       */
      on: string;
      /** @description The time there, 24 hours: 14:30 */
      at: string;
      minutes: number;
      place?: string | null;
      about?: string | null;
      /**
       * Format: uuid
       * @description The colleague who receives; by default whoever asks
       */
      withId?: string;
    };
    AppointmentView: {
      /** Format: uuid */
      id: string;
      version: number;
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      /** Format: date */
      on: string;
      at: string;
      minutes: number;
      place: string | null;
      about: string | null;
      /** @enum {string} */
      state: 'planned' | 'cancelled';
      with: components['schemas']['AppointmentPerson'];
      citizen: components['schemas']['AppointmentPerson'] | null;
      file: components['schemas']['AppointmentCase'] | null;
    };
    AppointmentChange: {
      version: number;
      /** Format: date */
      on?: string;
      at?: string;
      minutes?: number;
      place?: string | null;
      about?: string | null;
      /** Format: uuid */
      withId?: string;
      /** @enum {string} */
      state?: 'planned' | 'cancelled';
    };
    CalendarFeedState: {
      /**
       * Format: date-time
       * @description When the address in use was made; null: there is none
       */
      since: string | null;
      /**
       * Format: date-time
       * @description When a calendar last read it
       */
      readAt: string | null;
    };
    CalendarFeedAddress: {
      /** @description Path of the feed on this server. Shown once: only its hash is kept */
      path: string;
    };
    MailingList: {
      items: components['schemas']['MailingLine'][];
    };
    SourceRuleTable: {
      version: string;
      rules: components['schemas']['SourceRuleView'][];
    };
    AnswerView: {
      /** @description Different people on those lists and exports, where they aren’t destroyed */
      people: number;
      lists: number;
      exports: number;
      /** @description Places on lists that were destroyed */
      erased: number;
      lines: components['schemas']['AnswerLine'][];
      authors: components['schemas']['MailingAuthor'][];
    };
    AnswerPeople: {
      items: components['schemas']['AnswerPerson'][];
      total: number;
    };
    MailingTrial: {
      /** @enum {string} */
      purpose: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
      /** @enum {string} */
      channel: 'post' | 'email';
      wanted: components['schemas']['MailingWanted'];
    };
    MailingPreview: {
      taken: number;
      leftOut: number;
      reasons: components['schemas']['ReasonCount'][];
      sources: components['schemas']['SourceCount'][];
      out: components['schemas']['MailingPersonView'][];
      in: components['schemas']['MailingPersonView'][];
    };
    NewMailing: {
      /** @enum {string} */
      purpose: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
      /** @enum {string} */
      channel: 'post' | 'email';
      wanted: components['schemas']['MailingWanted'];
      name: string;
    };
    MailingView: {
      /** Format: uuid */
      id: string;
      number: string;
      name: string;
      /** @enum {string} */
      purpose: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
      /** @enum {string} */
      channel: 'post' | 'email';
      /** Format: uuid */
      parentId: string | null;
      derivation: ('copy' | 'subset') | null;
      taken: number;
      leftOut: number;
      exports: number;
      /** @enum {string} */
      state: 'ready' | 'destroyed';
      /** Format: date-time */
      createdAt: string;
      author: components['schemas']['MailingAuthor'];
      wanted: components['schemas']['MailingWanted'];
      rulesVersion: string;
      reasons: components['schemas']['ReasonCount'][];
      sources: components['schemas']['SourceCount'][];
      exportsMade: components['schemas']['MailingExportView'][];
      lineage: components['schemas']['MailingLine'][];
      certificateNumber: string | null;
      /** Format: date-time */
      destroyedAt: string | null;
    };
    MailingPeoplePage: {
      items: components['schemas']['MailingPersonView'][];
      nextCursor: string | null;
    };
    MailingDerivation: {
      /** @enum {string} */
      derivation: 'copy' | 'subset';
      name: string;
      /**
       * @description Another purpose: each address is judged again by its source
       * @enum {string}
       */
      purpose: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
      language?: ('fr' | 'en') | null;
      municipality?: string | null;
    };
    CertificateView: {
      /** Format: uuid */
      id: string;
      /** @description SHA-256 of the statement’s canonical form, hexadecimal */
      hash: string;
      by: components['schemas']['MailingAuthor'];
      statement: components['schemas']['DestructionStatement'];
    };
    OfficeContactList: {
      items: components['schemas']['OfficeContactView'][];
    };
    OfficeContactWriting: {
      name: string;
      organisation?: string | null;
      role?: string | null;
      /** @enum {string} */
      language: 'fr' | 'en';
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      email?: string | null;
      phone?: string | null;
      /** @enum {string} */
      source: 'public_directory' | 'press_gallery' | 'official';
      /** @description Which directory, which page */
      sourceNote?: string | null;
      /**
       * Format: date
       * @description When it was read there
       */
      notedOn: string;
    };
    OfficeContactChange: {
      name: string;
      organisation?: string | null;
      role?: string | null;
      /** @enum {string} */
      language: 'fr' | 'en';
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      email?: string | null;
      phone?: string | null;
      /** @enum {string} */
      source: 'public_directory' | 'press_gallery' | 'official';
      /** @description Which directory, which page */
      sourceNote?: string | null;
      /**
       * Format: date
       * @description When it was read there
       */
      notedOn: string;
      version: number;
      /** @description No longer written to */
      removed: boolean;
    };
    MailPage: {
      items: components['schemas']['MailLine'][];
      waiting: number;
      nextCursor: string | null;
    };
    PileView: {
      pile: components['schemas']['MailPileCount'];
      text: string;
      /** @enum {string} */
      language: 'fr' | 'en';
      members: components['schemas']['PileMember'][];
    };
    MailAnswer: {
      subject: string;
      text: string;
    };
    MailOutcome: {
      /** @enum {string} */
      state: 'new' | 'filed' | 'answered' | 'redirected' | 'handed_over' | 'dismissed';
      outgoing: string[];
      held: number;
    };
    MailView: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      receivedAt: string;
      fromName: string | null;
      fromAddress: string | null;
      subject: string;
      /** @enum {string} */
      kind: 'message' | 'bounce' | 'auto_reply';
      /** @enum {string} */
      language: 'fr' | 'en';
      /** @enum {string} */
      state: 'new' | 'filed' | 'answered' | 'redirected' | 'handed_over' | 'dismissed';
      /** @enum {string} */
      proposal: 'answer_all' | 'file' | 'create' | 'redirect' | 'hand_over' | 'look';
      attachmentCount: number;
      bouncedAddress: string | null;
      /** @description Whether the sender lives in the riding; null where nothing tells */
      inRiding: boolean | null;
      ridingName: string | null;
      citizen: components['schemas']['MailCitizen'] | null;
      case: components['schemas']['MailCase'] | null;
      body: components['schemas']['MailBody'] | null;
      pile: components['schemas']['MailPileCount'] | null;
      claimedBy: components['schemas']['MailPerson'] | null;
      handledBy: components['schemas']['MailPerson'] | null;
      /** Format: date-time */
      handledAt: string | null;
      text: string;
      /** @description Whether it has a laid-out form besides its text */
      hasHtml: boolean;
      recipients: string[];
      postalCode: string | null;
      attachments: components['schemas']['MailAttachment'][];
      openCases: components['schemas']['MailCase'][];
      redirection: components['schemas']['ReadyAnswer'] | null;
      handOver: components['schemas']['ReadyAnswer'] | null;
    };
    MailHtml: {
      /** @description Markup without scripts, forms, styles or anything from elsewhere */
      html: string;
    };
    MailFiling: {
      /** Format: uuid */
      caseId: string;
    };
    MailRedirection: {
      /** @description The body’s key; the guessed one by default */
      bodyKey?: string;
    };
    OutgoingPage: {
      items: components['schemas']['OutgoingLine'][];
      held: number;
      sending: boolean;
      nextCursor: string | null;
    };
    NewOutgoingMail: {
      to: string[];
      cc?: string[];
      subject: string;
      text: string;
      documents?: string[];
      /** Format: uuid */
      caseId?: string | null;
      /** Format: uuid */
      citizenId?: string | null;
      /** @description The public body that is written to */
      bodyKey?: string | null;
      /**
       * Format: uuid
       * @description The received mail that is answered
       */
      answersId?: string | null;
      /** @description The riding’s id; needed only by an account of several ridings */
      districtId?: string;
    };
    OutgoingView: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      writtenAt: string;
      to: string[];
      subject: string;
      beginning: string;
      /** @enum {string} */
      state: 'queued' | 'held' | 'sending' | 'sent' | 'failed' | 'unsure' | 'cancelled';
      problem: ('unreachable' | 'refused' | 'no_answer' | 'bounced' | 'unreadable') | null;
      heldFor: ('money' | 'membership' | 'vote')[];
      /** Format: date-time */
      sendAfter: string;
      /** Format: date-time */
      settledAt: string | null;
      writtenBy: components['schemas']['MailPerson'] | null;
      case: components['schemas']['MailCase'] | null;
      cc: string[];
      text: string;
      documentCount: number;
      sentences: components['schemas']['SolicitationView'][];
      /** @description Whether the person who asks may release it */
      mayRelease: boolean;
      releaser: string | null;
      releasedBy: components['schemas']['MailPerson'] | null;
      releaseReason: string | null;
    };
    MailStatus: {
      receiving: components['schemas']['ServerState'];
      sending: components['schemas']['ServerState'];
      /** @description The folder that is read */
      mailbox: string | null;
      from: string | null;
      waiting: number;
      unsure: number;
    };
    Addressees: {
      items: components['schemas']['Addressee'][];
    };
    MailRelease: {
      /** @description Why this mail is none that solicits, or may leave all the same */
      reason: string;
    };
    HandOverView: {
      /**
       * Format: uuid
       * @description null: no hand-over is under way
       */
      id: string | null;
      successor: string | null;
      /** Format: date-time */
      beganAt: string | null;
      /** @description Citizens that are still here and about whom nothing is decided */
      undecided: number;
      decisions: components['schemas']['DecisionCount'][];
      /** @description Everything is decided and done */
      finished: boolean;
    };
    NewHandOver: {
      /** @description The office that takes over, if there is one */
      successor?: string | null;
    };
    HandOverPage: {
      items: components['schemas']['HandOverCitizen'][];
      nextCursor: string | null;
    };
    HandOverDecisions: {
      citizenIds: string[];
      decision: ('transfer' | 'return' | 'destroy') | null;
    };
    TransferPackage: {
      citizenIds: string[];
      /**
       * Format: password
       * @description Told to the successor by another way than the file
       */
      passphrase: string;
    };
    HandOverFinish: {
      citizenIds: string[];
    };
    HandOverFinished: {
      done: number;
      /** @description Not packed yet, held, or with something that whoever finishes may not see: they stay */
      left: number;
    };
    CitizenExported: {
      /** Format: date-time */
      preparedAt: string;
      tables: components['schemas']['ExportedTable'][];
    };
    RetentionHold: {
      reason: string;
      /** Format: date */
      until?: string | null;
    };
    RetentionRuleList: {
      rules: components['schemas']['RetentionRuleView'][];
    };
    RetentionRuleSetting: {
      category: string;
      years: number;
    };
    RetentionReview: {
      total: number;
      items: components['schemas']['RetentionProposal'][];
    };
    DestructionCertificates: {
      items: components['schemas']['DestructionCertificate'][];
    };
    DestructionOrder: {
      citizenIds: string[];
      /** @enum {string} */
      reason: 'retention' | 'request' | 'mandate_end' | 'mistake';
    };
    OfficeImportList: {
      items: components['schemas']['OfficeImportLine'][];
    };
    OfficeImportView: {
      /** Format: uuid */
      id: string;
      fileName: string;
      /** @enum {string} */
      state: 'reading' | 'waiting' | 'running' | 'done' | 'failed' | 'undoing' | 'undone' | 'put_away';
      failure: ('list_not_readable' | 'body_too_large' | 'upload_interrupted' | 'wording_refused' | 'internal') | null;
      startedBy: string;
      /** Format: date-time */
      startedAt: string;
      /** Format: date-time */
      runningSince: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      bytesTotal: number | null;
      bytesRead: number;
      /** @description Lines of the file, without the headers */
      lines: number;
      /** @description Lines taken or refused so far */
      done: number;
      /** @description Citizens created */
      citizens: number;
      /** @description Cases created */
      cases: number;
      /** @description Lines that went to a known citizen */
      attached: number;
      refused: number;
      /** @description Records removed by the undo */
      undone: number;
      /** @description Records that the undo left, since somebody touched them */
      kept: number;
      headers: string[];
      sample: components['schemas']['SampleLine'][];
      columns: components['schemas']['ColumnMeaning'][];
      refusals: components['schemas']['RefusedOfficeLine'][];
      keptRecords: components['schemas']['KeptRecord'][];
    };
    OfficeImportRules: {
      columns: components['schemas']['ColumnMeaning'][];
      /** @description Days such as 03/04/2026 begin with the day */
      dayFirst: boolean;
      /**
       * @description What becomes of somebody already known: the line is refused, or its case goes to the known record
       * @enum {string}
       */
      doubles: 'refuse' | 'attach';
      /** @description The category of cases whose own isn’t one of the office’s; null refuses their lines */
      otherCategory: string | null;
    };
    ImportPreview: {
      lines: components['schemas']['PreviewLine'][];
    };
    ReportView: {
      period: components['schemas']['ReportPeriod'];
      comparedWith: components['schemas']['ReportPeriod'];
      periods: components['schemas']['ReportPeriod'][];
      /** @description Only what is over leaves the office as a file */
      over: boolean;
      /** @description null: fewer than five */
      opened: number | null;
      closed: number | null;
      onTime: number | null;
      /** @description Restricted cases, rounded down to a multiple of five; part of the volume and of no table */
      restrictedOpened: number;
      restrictedClosed: number;
      sentenceFr: components['schemas']['SentencePart'][];
      sentenceEn: components['schemas']['SentencePart'][];
      titles: components['schemas']['ReportTitles'];
      halves: components['schemas']['ReportHalf'][];
      categories: components['schemas']['ReportCategory'][];
      municipalities: components['schemas']['ReportMunicipality'][];
      outcomes: components['schemas']['ReportOutcome'][];
      bodies: components['schemas']['ReportBody'][];
    };
    DigestPreview: {
      on: boolean;
      to: string | null;
      subject: string;
      text: string;
    };
    OfficeSettingsView: {
      districtId: string;
      districtNameFr: string;
      districtNameEn: string;
      memberName: string | null;
      nameFr: string | null;
      nameEn: string | null;
      addressLine: string | null;
      municipality: string | null;
      postalCode: string | null;
      phone: string | null;
      email: string | null;
      /**
       * Format: uuid
       * @description Who may release mail that is held back
       */
      releaseAccountId: string | null;
      /** @description A case in which nothing happens for so many days is silent */
      silentAfterDays: number;
      /** @description Where the weekly digest goes */
      memberEmail: string | null;
      /** @description Whether the digest leaves each Monday */
      digest: boolean;
      /** @description 0 while nobody has written anything */
      version: number;
      colleagues: components['schemas']['ColleagueName'][];
    };
    OfficeSettingsChange: {
      /** @description The version the change starts from */
      version: number;
      memberName?: string | null;
      nameFr?: string | null;
      nameEn?: string | null;
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      phone?: string | null;
      email?: string | null;
      /** Format: uuid */
      releaseAccountId?: string | null;
      silentAfterDays?: number;
      memberEmail?: string | null;
      digest?: boolean;
    };
    TeamView: {
      people: components['schemas']['TeamLoad'][];
      absences: components['schemas']['AbsenceView'][];
      silentAfterDays: number;
    };
    TeamCaseList: {
      items: components['schemas']['TeamCase'][];
    };
    NewAbsence: {
      /** Format: uuid */
      accountId: string;
      /** Format: date */
      fromOn: string;
      /** Format: date */
      toOn: string;
      /** Format: uuid */
      replacedBy?: string | null;
    };
    NewReassignment: {
      caseIds: string[];
      /**
       * Format: uuid
       * @description null: in nobody’s name
       */
      toId: string | null;
    };
    ReassignmentDone: {
      /** Format: uuid */
      id: string;
      moved: number;
      /** @description Closed, gone, or already in that person’s name */
      left: number;
    };
    ReassignmentUndone: {
      undone: number;
      /** @description Somebody changed them since: they stay where they are */
      kept: number;
    };
    SessionAccount: {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      role: string;
      districts: components['schemas']['DistrictView'][];
      /** @enum {string} */
      language: 'fr' | 'en';
    };
    DistrictView: {
      id: string;
      nameFr: string;
      nameEn: string;
    };
    EnrolledAccount: {
      email: string;
      name: string;
      needsPassword: boolean;
    };
    CitizenLine: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
      birthYear: number | null;
      addressLine: string | null;
      municipality: string | null;
      postalCode: string | null;
      phone: string | null;
      email: string | null;
      inRiding: boolean | null;
      openCases: number;
      /** Format: date-time */
      lastContactAt: string | null;
    };
    CitizenQuery: {
      /** @description Words of a name, an address, a phone number or an e-mail; accents, case, hyphens and order are forgiven */
      search?: string;
      cursor?: string;
      limit?: number;
    };
    CitizenCase: {
      /** Format: uuid */
      id: string;
      number: string;
      title: string;
      category: string;
      /** @enum {string} */
      status: 'open' | 'closed';
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      openedAt: string;
      /** @description The case is somebody else’s, and this person is named on it */
      named: boolean;
    };
    ContactPointView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'phone' | 'email' | 'address';
      value: string;
      municipality: string | null;
      postalCode: string | null;
      label: ('home' | 'mobile' | 'work' | 'other') | null;
      shared: boolean;
      /** @enum {string} */
      source: 'given_by_citizen' | 'given_by_spokesperson' | 'public_directory' | 'press_gallery' | 'official' | 'imported' | 'unknown';
      /** Format: date */
      givenOn: string;
      first: boolean;
    };
    SpokespersonView: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      speakerId: string | null;
      name: string;
      phone: string | null;
      /** @enum {string} */
      relation: 'spouse' | 'parent' | 'child' | 'relative' | 'friend' | 'lawyer' | 'social_worker' | 'guardian' | 'other';
      /** @enum {string} */
      basis: 'said' | 'written' | 'legal';
      matters: string | null;
      /** Format: date */
      until: string | null;
      /** @description Neither ended nor past its day */
      speaks: boolean;
    };
    SpeaksForView: {
      /** Format: uuid */
      citizenId: string;
      name: string;
      /** @enum {string} */
      relation: 'spouse' | 'parent' | 'child' | 'relative' | 'friend' | 'lawyer' | 'social_worker' | 'guardian' | 'other';
      matters: string | null;
      /** Format: date */
      until: string | null;
    };
    HouseholdMemberView: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
      birthYear: number | null;
    };
    CitizenMergeView: {
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: date-time */
      at: string;
      by: string | null;
    };
    RectificationView: {
      /** Format: uuid */
      id: string;
      askedBy: string;
      /** Format: date */
      askedOn: string;
      note: string;
      done: boolean;
      /** Format: date-time */
      at: string;
      by: string | null;
    };
    RectificationNote: {
      askedBy: string;
      /** Format: date */
      askedOn: string;
      note: string;
    };
    HistoryLine: {
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      kind: 'looked' | 'changed' | 'left';
      /** @description The act as the log has it, e.g. `citizen.open` */
      act: string;
      who: components['schemas']['PersonWhoActed'] | null;
      changes: components['schemas']['FieldChange'][];
    };
    PersonWhoActed: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    FieldChange: {
      field: string;
      before: string | null;
      after: string | null;
    };
    HistoryQuery: {
      cursor?: string;
      limit?: number;
    };
    LikelyDuplicate: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
      /** Format: date */
      birthDate: string | null;
      addressLine: string | null;
      municipality: string | null;
      postalCode: string | null;
      phone: string | null;
      email: string | null;
      openCases: number;
      why: ('name' | 'close_name' | 'birth_date' | 'close_birth_date' | 'phone' | 'email' | 'address' | 'postal_code')[];
    };
    DuplicatePairView: {
      first: components['schemas']['DuplicateSide'];
      second: components['schemas']['DuplicateSide'];
      why: ('name' | 'close_name' | 'birth_date' | 'close_birth_date' | 'phone' | 'email' | 'address' | 'postal_code')[];
      /** Format: date-time */
      foundAt: string;
    };
    DuplicateSide: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
      /** Format: date */
      birthDate: string | null;
      addressLine: string | null;
      municipality: string | null;
      postalCode: string | null;
      phone: string | null;
      email: string | null;
      openCases: number;
    };
    DuplicateQuery: {
      /**
       * Format: uuid
       * @description Pairs with this record alone
       */
      citizenId?: string;
      limit?: number;
    };
    RidingTableView: {
      source: string;
      /** Format: date */
      vintage: string;
      lines: number;
      /** Format: date-time */
      loadedAt: string;
    };
    RidingTableLoad: {
      /** @description Where the table comes from */
      source: string;
      /** Format: date */
      vintage: string;
      /** @enum {string} */
      encoding?: 'utf-8' | 'windows-1252';
      /** @description The riding’s id; needed only by an account of several ridings */
      districtId?: string;
    };
    ReferenceRuleView: {
      /** @enum {string} */
      jurisdiction: 'quebec' | 'canada';
      /** @enum {string} */
      answer: 'allowed' | 'refused';
      fields: ('fullName' | 'familyName' | 'givenName' | 'addressLine' | 'municipality' | 'postalCode')[];
      provision: string;
      /** Format: date */
      readOn: string;
      why: string;
      monthsOfReceipt: number[];
      longestDays: number;
    };
    ReferenceLoad: {
      /** @enum {string} */
      jurisdiction: 'quebec' | 'canada';
      /** @description Who transmitted the list */
      source: string;
      /**
       * Format: date
       * @description The day on which the list was established
       */
      vintage: string;
      /** Format: date */
      receivedOn: string;
      /** @description The undertaking that was signed: its number or title, and by whom */
      undertaking: string;
      /** Format: date */
      undertakingOn: string;
      /**
       * Format: date
       * @description The day on which every line is destroyed
       */
      destroyOn: string;
      /** @enum {string} */
      encoding?: 'utf-8' | 'windows-1252';
      /** @description The riding’s id; needed only by an account of several ridings */
      districtId?: string;
    };
    WordingPassage: {
      start: number;
      end: number;
      /** @description Where the sentence around the passage begins */
      sentenceStart: number;
      sentenceEnd: number;
    };
    MyWordingFlag: {
      /** @enum {string} */
      place: 'note' | 'mail' | 'letter' | 'document' | 'citizen' | 'other';
      /** Format: uuid */
      refId: string;
    };
    MyWordingQuery: {
      /** Format: uuid */
      caseId: string;
    };
    WordingFlagView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      place: 'note' | 'mail' | 'letter' | 'document' | 'citizen' | 'other';
      /** Format: uuid */
      refId: string;
      /** @enum {string} */
      state: 'open' | 'kept' | 'withdrawn';
      count: number;
      /** Format: date-time */
      at: string;
      case: components['schemas']['FlaggedCase'] | null;
      writer: components['schemas']['FlagWriter'] | null;
    };
    FlaggedCase: {
      /** Format: uuid */
      id: string;
      number: string;
    };
    FlagWriter: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    WordingFlagQuery: {
      /** @enum {string} */
      state?: 'open' | 'kept' | 'withdrawn';
      cursor?: string;
      limit?: number;
    };
    CaseLine: {
      /** Format: uuid */
      id: string;
      version: number;
      number: string;
      title: string;
      /** @description A key of the office’s tree */
      category: string;
      /** @enum {string} */
      status: 'open' | 'waiting_citizen' | 'waiting_body' | 'on_hold' | 'closed';
      /** @enum {string} */
      priority: 'high' | 'normal' | 'low';
      /** @description Only the people named on it see this case */
      restricted: boolean;
      /** Format: date */
      dueOn: string | null;
      /** Format: uuid */
      nextFollowUpId: string | null;
      nextFollowUp: string | null;
      /** Format: date */
      nextFollowUpOn: string | null;
      /** @description HH:MM */
      nextFollowUpTime: string | null;
      /** Format: date-time */
      lastEventAt: string;
      /** Format: date-time */
      openedAt: string;
      citizen: components['schemas']['CitizenName'];
      assignee: components['schemas']['PersonName'] | null;
    };
    CitizenName: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
      /** @enum {string} */
      language: 'fr' | 'en';
    };
    CaseQuery: {
      /** @enum {string} */
      scope?: 'mine' | 'all' | 'watched';
      /**
       * @description open: everything that isn’t closed
       * @enum {string}
       */
      status?: 'open' | 'closed';
      /**
       * @description Going cases in one state
       * @enum {string}
       */
      state?: 'open' | 'waiting_citizen' | 'waiting_body' | 'on_hold';
      /** @description Due date or next follow-up before today */
      late?: boolean;
      /** @description Nothing happened for as long as the office’s settings say */
      silent?: boolean;
      category?: string;
      /** @description Case number or words of its title or summary */
      search?: string;
      cursor?: string;
      limit?: number;
    };
    CasePersonView: {
      citizen: components['schemas']['CitizenName'];
      /** @enum {string} */
      role: 'concerned' | 'spouse' | 'parent' | 'child' | 'relative' | 'speaks_for' | 'other';
    };
    LinkedCase: {
      /** Format: uuid */
      id: string;
      number: string;
      title: string;
      /** @enum {string} */
      status: 'open' | 'waiting_citizen' | 'waiting_body' | 'on_hold' | 'closed';
    };
    FollowUpView: {
      /** Format: uuid */
      id: string;
      what: string;
      /** Format: date */
      dueOn: string | null;
      /** @description HH:MM */
      dueTime: string | null;
      /** Format: date-time */
      doneAt: string | null;
    };
    TimelineEvent: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        | 'opened'
        | 'note'
        | 'call'
        | 'mail_in'
        | 'mail_out'
        | 'letter'
        | 'document'
        | 'appointment'
        | 'follow_up'
        | 'follow_up_done'
        | 'status'
        | 'consent'
        | 'assigned'
        | 'linked'
        | 'people'
        | 'handed_over'
        | 'closed'
        | 'reopened';
      /** @description Words that somebody wrote; for `status`: a state, `due:` and a day or nothing, `priority:` and a word, `restricted`, `unrestricted`; for `people`: a role or `removed` */
      body: string | null;
      /** Format: date-time */
      at: string;
      author: components['schemas']['PersonName'];
      /**
       * Format: uuid
       * @description The mail, document, case, citizen … that the line is about
       */
      refId: string | null;
      /** @description The linked case’s number or the person’s name, for whoever may see them */
      refName: string | null;
      direction: ('in' | 'out') | null;
      minutes: number | null;
      version: number;
      /** Format: date-time */
      editedAt: string | null;
    };
    CategoryView: {
      key: string;
      /** @description The category that this one is part of */
      parent: string | null;
      nameFr: string;
      nameEn: string;
      /** @description Begins the numbers of its cases */
      series: string;
      bodyKey: string | null;
      /** @description Business days */
      delayDays: number;
      checklistFr: string[];
      checklistEn: string[];
      /** @description Put away: new cases can’t have it */
      hidden: boolean;
      shipped: boolean;
      /** @description The version that the change starts from; 0 for a row as shipped and for a new one */
      version: number;
    };
    PublicBodyView: {
      key: string;
      nameFr: string;
      nameEn: string;
      short: string;
      /** @enum {string} */
      level: 'quebec' | 'canada' | 'municipal' | 'other';
      phone: string | null;
      email: string | null;
      address: string | null;
      /** @description Business days in which it says it answers */
      announcedDays: number | null;
      hidden: boolean;
      shipped: boolean;
      /** @description The version that the change starts from; 0 for a row as shipped and for a new one */
      version: number;
    };
    DayReminder: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      caseId: string;
      what: string;
      /** @description HH:MM */
      time: string;
      /** @description Whose case it is */
      citizen: string;
    };
    DraftPlace: {
      /** @description Where it is written: `case-<id>`, `new-citizen` … */
      place: string;
    };
    FoundCitizen: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
      birthYear: number | null;
      /** @enum {string} */
      language: 'fr' | 'en';
      addressLine: string | null;
      municipality: string | null;
      postalCode: string | null;
      phone: string | null;
      email: string | null;
      inRiding: boolean | null;
      /**
       * @description Found by the name, by something else of the record, or by likeness alone
       * @enum {string}
       */
      by: 'name' | 'other' | 'similar';
      openCases: number;
      /** Format: date-time */
      lastContactAt: string | null;
      cases: components['schemas']['FoundPersonCase'][];
    };
    FoundPersonCase: {
      /** Format: uuid */
      id: string;
      number: string;
      title: string;
      status: string;
      /** Format: date */
      dueOn: string | null;
    };
    FoundCase: {
      /** Format: uuid */
      id: string;
      number: string;
      title: string;
      category: string;
      status: string;
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      lastEventAt: string;
      citizen: components['schemas']['FoundPerson'];
    };
    FoundPerson: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
      birthYear: number | null;
    };
    FoundText: {
      /**
       * Format: uuid
       * @description Id of the note, mail, letter or document
       */
      id: string;
      /** @enum {string} */
      kind: 'note' | 'mail' | 'letter' | 'document';
      /** Format: date-time */
      at: string;
      /** @description The words around the first hit */
      excerpt: string;
      /** Format: uuid */
      caseId: string | null;
      caseNumber: string | null;
      citizen: components['schemas']['FoundPerson'] | null;
    };
    FindRequest: {
      /** @description What somebody remembers: a name, a phone number in any format, an e-mail, an address, a postal code, a case number, words of a note or a mail. Accents, case, hyphens, apostrophes, order and small typing errors are forgiven */
      q: string;
    };
    LiveTopic: {
      /** @description `case:` and an id, `mail` or `day` */
      topic: string;
    };
    BodyConsent: {
      bodyKey: string;
      nameFr: string;
      nameEn: string;
      short: string;
      /** @enum {string} */
      state: 'none' | 'asked' | 'valid' | 'expired' | 'revoked';
      /** Format: date */
      until: string | null;
      way: ('paper' | 'phone' | 'voice') | null;
    };
    ConsentPerson: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    ConsentInCase: {
      consent: components['schemas']['ConsentView'];
      caseNumber: string;
      caseTitle: string;
      citizenName: string;
    };
    ConsentForm: {
      fr: components['schemas']['ConsentFormText'];
      en: components['schemas']['ConsentFormText'];
    };
    ConsentFormText: {
      title: string;
      paragraphs: string[];
      sharedTitle: string;
      shared: string[];
      statement: string;
    };
    SignatureStroke: {
      points: number[];
    };
    DocumentPerson: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    DocumentDestroyed: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['DocumentPerson'] | null;
      why: string;
    };
    DocumentQuery: {
      /** Format: uuid */
      caseId?: string;
      /** Format: uuid */
      citizenId?: string;
    };
    DocumentUpload: {
      /** @description Name of the file; cleaned before it is kept */
      name: string;
      /** Format: uuid */
      caseId?: string;
      /** Format: uuid */
      citizenId?: string;
    };
    LetterLine: {
      /** Format: uuid */
      id: string;
      subject: string;
      recipient: string;
      /** Format: date-time */
      at: string;
      author: components['schemas']['LetterAuthor'];
    };
    LetterAuthor: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    LetterQuery: {
      /** Format: uuid */
      caseId: string;
    };
    TemplateView: {
      /** @enum {string} */
      addressee: 'citizen' | 'body';
      nameFr: string;
      nameEn: string;
      subjectFr: string;
      subjectEn: string;
      /** @description Paragraphs are separated by an empty line; `{{…}}` is a merge field of the closed list */
      bodyFr: string;
      bodyEn: string;
      key: string;
      version: number;
      hidden: boolean;
      /** @description Came with the product */
      shipped: boolean;
    };
    MergeFieldView: {
      /** @enum {string} */
      key: 'citizen' | 'salutation' | 'address' | 'number' | 'title' | 'body' | 'due' | 'member' | 'office' | 'today';
      fr: string;
      en: string;
      labelFr: string;
      labelEn: string;
    };
    FilledQuery: {
      key: string;
      /** @enum {string} */
      language: 'fr' | 'en';
      /** Format: uuid */
      caseId: string;
      /** @description The public body; by default the one of the case’s category */
      bodyKey?: string;
    };
    AppointmentPerson: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    AppointmentCase: {
      /** Format: uuid */
      id: string;
      number: string;
      title: string;
    };
    AppointmentQuery: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /**
       * Format: uuid
       * @description Only those of this colleague
       */
      withId?: string;
    };
    MailingLine: {
      /** Format: uuid */
      id: string;
      number: string;
      name: string;
      /** @enum {string} */
      purpose: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
      /** @enum {string} */
      channel: 'post' | 'email';
      /** Format: uuid */
      parentId: string | null;
      derivation: ('copy' | 'subset') | null;
      taken: number;
      leftOut: number;
      exports: number;
      /** @enum {string} */
      state: 'ready' | 'destroyed';
      /** Format: date-time */
      createdAt: string;
      author: components['schemas']['MailingAuthor'];
    };
    MailingAuthor: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    SourceRuleView: {
      /** @enum {string} */
      source:
        | 'given_by_citizen'
        | 'given_by_spokesperson'
        | 'public_directory'
        | 'press_gallery'
        | 'official'
        | 'imported'
        | 'unknown'
        | 'electors_list';
      /** @enum {string} */
      purpose: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
      allowed: boolean;
      reasonFr: string;
      reasonEn: string;
      /** @enum {string} */
      basis: 'office_rule' | 'E-3.3';
    };
    AnswerLine: {
      /**
       * @description A list that was made, or an export of it
       * @enum {string}
       */
      kind: 'list' | 'labels' | 'csv';
      /** Format: uuid */
      mailingId: string;
      number: string;
      name: string;
      /** @enum {string} */
      purpose: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
      people: number;
      /** Format: date-time */
      at: string;
      by: components['schemas']['MailingAuthor'];
      /** @description Its people are erased; the log knows them still */
      destroyed: boolean;
    };
    AnswerQuery: {
      /** @enum {string} */
      purpose?: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
      /** Format: date */
      from?: string;
      /** Format: date */
      to?: string;
      /** Format: uuid */
      by?: string;
    };
    AnswerPerson: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'citizen' | 'contact';
      name: string;
      municipality: string | null;
      lists: number;
      exports: number;
    };
    ReasonCount: {
      /** @enum {string} */
      reason: 'deceased' | 'do_not_contact' | 'elsewhere' | 'no_address' | 'source_not_allowed';
      count: number;
    };
    SourceCount: {
      /** @enum {string} */
      source:
        | 'given_by_citizen'
        | 'given_by_spokesperson'
        | 'public_directory'
        | 'press_gallery'
        | 'official'
        | 'imported'
        | 'unknown'
        | 'electors_list';
      count: number;
    };
    MailingPersonView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'citizen' | 'contact';
      name: string;
      municipality: string | null;
      source:
        | (
            | 'given_by_citizen'
            | 'given_by_spokesperson'
            | 'public_directory'
            | 'press_gallery'
            | 'official'
            | 'imported'
            | 'unknown'
            | 'electors_list'
          )
        | null;
      reason: ('deceased' | 'do_not_contact' | 'elsewhere' | 'no_address' | 'source_not_allowed') | null;
    };
    MailingWanted: {
      /** @enum {string} */
      people: 'citizens' | 'contacts';
      language?: ('fr' | 'en') | null;
      municipality?: string | null;
      /** @description Those who had a case of this category */
      category?: string | null;
      /**
       * Format: date
       * @description Those with whom something happened since that day
       */
      since?: string | null;
    };
    MailingExportView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      form: 'labels' | 'csv';
      people: number;
      /** Format: date-time */
      at: string;
      by: components['schemas']['MailingAuthor'];
    };
    MailingPeopleQuery: {
      /** @description Those left out, instead of those taken */
      out?: boolean;
      cursor?: string;
      limit?: number;
    };
    DestructionStatement: {
      number: string;
      district: string;
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      by: string;
      /** @description Different people */
      people: number;
      /** @description Rows about people that were deleted */
      rows: number;
      lists: components['schemas']['CertifiedList'][];
    };
    CertifiedList: {
      /** Format: uuid */
      id: string;
      number: string;
      /** Format: uuid */
      parentId: string | null;
      derivation: ('copy' | 'subset') | null;
      /** @enum {string} */
      purpose: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
      /** @enum {string} */
      channel: 'post' | 'email';
      /** Format: date-time */
      createdAt: string;
      taken: number;
      leftOut: number;
      exports: components['schemas']['CertifiedExport'][];
    };
    CertifiedExport: {
      /** @enum {string} */
      form: 'labels' | 'csv';
      /** Format: date-time */
      at: string;
      people: number;
    };
    OfficeContactView: {
      name: string;
      organisation?: string | null;
      role?: string | null;
      /** @enum {string} */
      language: 'fr' | 'en';
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      email?: string | null;
      phone?: string | null;
      /** @enum {string} */
      source: 'public_directory' | 'press_gallery' | 'official';
      /** @description Which directory, which page */
      sourceNote?: string | null;
      /**
       * Format: date
       * @description When it was read there
       */
      notedOn: string;
      /** Format: uuid */
      id: string;
      version: number;
    };
    MailLine: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      receivedAt: string;
      fromName: string | null;
      fromAddress: string | null;
      subject: string;
      /** @enum {string} */
      kind: 'message' | 'bounce' | 'auto_reply';
      /** @enum {string} */
      language: 'fr' | 'en';
      /** @enum {string} */
      state: 'new' | 'filed' | 'answered' | 'redirected' | 'handed_over' | 'dismissed';
      /** @enum {string} */
      proposal: 'answer_all' | 'file' | 'create' | 'redirect' | 'hand_over' | 'look';
      attachmentCount: number;
      bouncedAddress: string | null;
      /** @description Whether the sender lives in the riding; null where nothing tells */
      inRiding: boolean | null;
      ridingName: string | null;
      citizen: components['schemas']['MailCitizen'] | null;
      case: components['schemas']['MailCase'] | null;
      body: components['schemas']['MailBody'] | null;
      pile: components['schemas']['MailPileCount'] | null;
      claimedBy: components['schemas']['MailPerson'] | null;
      handledBy: components['schemas']['MailPerson'] | null;
      /** Format: date-time */
      handledAt: string | null;
    };
    MailCitizen: {
      /** Format: uuid */
      id: string;
      givenName: string;
      familyName: string;
    };
    MailCase: {
      /** Format: uuid */
      id: string;
      number: string;
      title: string;
      /** Format: uuid */
      citizenId: string;
    };
    MailBody: {
      key: string;
      short: string;
      nameFr: string;
      nameEn: string;
      /** @enum {string} */
      level: 'quebec' | 'canada' | 'municipal' | 'other';
    };
    MailPileCount: {
      /** Format: uuid */
      id: string;
      subject: string;
      count: number;
      here: number;
      elsewhere: number;
      /** Format: date-time */
      since: string;
    };
    MailPerson: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    MailQuery: {
      /**
       * @description What waits to be sorted (default), or what was
       * @enum {string}
       */
      folder?: 'new' | 'handled';
      cursor?: string;
      limit?: number;
    };
    PileMember: {
      /** Format: uuid */
      id: string;
      fromName: string | null;
      fromAddress: string | null;
      /** Format: date-time */
      receivedAt: string;
      inRiding: boolean | null;
      /** @enum {string} */
      state: 'new' | 'filed' | 'answered' | 'redirected' | 'handed_over' | 'dismissed';
    };
    MailAttachment: {
      name: string;
      mediaType: string;
      size: number;
      /** Format: uuid */
      documentId: string | null;
      /** @description Code of the refusal where the office doesn’t keep such a document */
      refused: string | null;
    };
    ReadyAnswer: {
      subject: string;
      text: string;
      complete: boolean;
    };
    OutgoingLine: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      writtenAt: string;
      to: string[];
      subject: string;
      beginning: string;
      /** @enum {string} */
      state: 'queued' | 'held' | 'sending' | 'sent' | 'failed' | 'unsure' | 'cancelled';
      problem: ('unreachable' | 'refused' | 'no_answer' | 'bounced' | 'unreadable') | null;
      heldFor: ('money' | 'membership' | 'vote')[];
      /** Format: date-time */
      sendAfter: string;
      /** Format: date-time */
      settledAt: string | null;
      writtenBy: components['schemas']['MailPerson'] | null;
      case: components['schemas']['MailCase'] | null;
    };
    OutgoingQuery: {
      /** @enum {string} */
      folder?: 'held' | 'waiting' | 'sent' | 'all';
      /**
       * Format: uuid
       * @description Mails of one case only
       */
      caseId?: string;
      cursor?: string;
      limit?: number;
    };
    SolicitationView: {
      /** @enum {string} */
      kind: 'money' | 'membership' | 'vote';
      start: number;
      end: number;
    };
    ServerState: {
      configured: boolean;
      answers: ('yes' | 'unreachable' | 'refused' | 'folder_missing' | 'not_stored') | null;
      /** Format: date-time */
      lastGoodAt: string | null;
    };
    Addressee: {
      /** @enum {string} */
      kind: 'citizen' | 'body';
      label: string;
      email: string | null;
      bodyKey: string | null;
      consent: ('none' | 'asked' | 'valid' | 'expired' | 'revoked') | null;
      consentUntil: string | null;
    };
    DecisionCount: {
      /** @enum {string} */
      decision: 'transfer' | 'return' | 'destroy';
      /** @description Decided, whether done or not */
      decided: number;
      /** @description Of these, with their file made: a package or a page */
      packed: number;
      /** @description Of these, done: nothing is left of them here */
      done: number;
    };
    HandOverCitizen: {
      /** Format: uuid */
      citizenId: string;
      /** @description null once it is done: nothing is left of the name */
      name: string | null;
      openCases: number;
      decision: ('transfer' | 'return' | 'destroy') | null;
      /** @description The package or page was made */
      packed: boolean;
      /** Format: date-time */
      doneAt: string | null;
      certificate: string | null;
    };
    HandOverQuery: {
      /** @enum {string} */
      state: 'undecided' | 'transfer' | 'return' | 'destroy' | 'done';
      cursor?: string;
      limit?: number;
    };
    ExportedTable: {
      name: string;
      rows: components['schemas']['ExportedRow'][];
    };
    ExportedRow: {
      fields: components['schemas']['ExportedField'][];
    };
    ExportedField: {
      name: string;
      /** @description As the office has it; what has parts is JSON */
      value: string;
    };
    RetentionRuleView: {
      /** @description A category’s key; empty for every other one */
      category: string;
      years: number;
    };
    RetentionProposal: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
      cases: number;
      /**
       * Format: date
       * @description The last day on which something happened
       */
      lastDay: string | null;
      /**
       * Format: date
       * @description Until when the office’s own rules kept it
       */
      keptUntil: string;
      /** @description The category that kept it longest */
      category: string;
      /** @description Why it is held all the same */
      heldFor: string | null;
    };
    DestructionCertificate: {
      number: string;
      /** Format: date-time */
      at: string;
      by: string;
      /** @enum {string} */
      reason: 'retention' | 'request' | 'mandate_end' | 'mistake';
      /** @description Rows destroyed in all */
      rows: number;
      cases: number;
      /** @description SHA-256 of the certificate’s own words */
      fingerprint: string;
    };
    OfficeImportLine: {
      /** Format: uuid */
      id: string;
      fileName: string;
      /** @enum {string} */
      state: 'reading' | 'waiting' | 'running' | 'done' | 'failed' | 'undoing' | 'undone' | 'put_away';
      failure: ('list_not_readable' | 'body_too_large' | 'upload_interrupted' | 'wording_refused' | 'internal') | null;
      startedBy: string;
      /** Format: date-time */
      startedAt: string;
      /** Format: date-time */
      runningSince: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      bytesTotal: number | null;
      bytesRead: number;
      /** @description Lines of the file, without the headers */
      lines: number;
      /** @description Lines taken or refused so far */
      done: number;
      /** @description Citizens created */
      citizens: number;
      /** @description Cases created */
      cases: number;
      /** @description Lines that went to a known citizen */
      attached: number;
      refused: number;
      /** @description Records removed by the undo */
      undone: number;
      /** @description Records that the undo left, since somebody touched them */
      kept: number;
    };
    SampleLine: {
      cells: string[];
    };
    ColumnMeaning: {
      /** @description From 0 */
      column: number;
      /** @enum {string} */
      target:
        | 'externalId'
        | 'familyName'
        | 'givenName'
        | 'fullName'
        | 'birthDate'
        | 'language'
        | 'addressLine'
        | 'municipality'
        | 'postalCode'
        | 'phone'
        | 'email'
        | 'accommodation'
        | 'caseTitle'
        | 'caseCategory'
        | 'caseStatus'
        | 'caseOpenedOn'
        | 'caseClosedOn'
        | 'caseSummary'
        | 'caseNote'
        | 'caseOutcome';
    };
    RefusedOfficeLine: {
      /** @description Number of the line in the file, from 1 */
      line: number;
      /** @enum {string} */
      field:
        | 'externalId'
        | 'familyName'
        | 'givenName'
        | 'fullName'
        | 'birthDate'
        | 'language'
        | 'addressLine'
        | 'municipality'
        | 'postalCode'
        | 'phone'
        | 'email'
        | 'accommodation'
        | 'caseTitle'
        | 'caseCategory'
        | 'caseStatus'
        | 'caseOpenedOn'
        | 'caseClosedOn'
        | 'caseSummary'
        | 'caseNote'
        | 'caseOutcome';
      /** @enum {string} */
      reason:
        | 'required'
        | 'too_long'
        | 'characters_not_allowed'
        | 'not_a_date'
        | 'not_an_email'
        | 'not_valid'
        | 'not_in_list'
        | 'wording'
        | 'double';
    };
    KeptRecord: {
      /** Format: uuid */
      citizenId: string;
      citizenName: string;
      /** Format: uuid */
      caseId: string | null;
    };
    OfficeImportFile: {
      /** @description The file’s own name */
      name: string;
    };
    PreviewLine: {
      line: number;
      /** @enum {string} */
      becomes: 'new' | 'known' | 'refused';
      name: string | null;
      reach: string | null;
      caseTitle: string | null;
      reason:
        | (
            | 'required'
            | 'too_long'
            | 'characters_not_allowed'
            | 'not_a_date'
            | 'not_an_email'
            | 'not_valid'
            | 'not_in_list'
            | 'wording'
            | 'double'
          )
        | null;
      field:
        | (
            | 'externalId'
            | 'familyName'
            | 'givenName'
            | 'fullName'
            | 'birthDate'
            | 'language'
            | 'addressLine'
            | 'municipality'
            | 'postalCode'
            | 'phone'
            | 'email'
            | 'accommodation'
            | 'caseTitle'
            | 'caseCategory'
            | 'caseStatus'
            | 'caseOpenedOn'
            | 'caseClosedOn'
            | 'caseSummary'
            | 'caseNote'
            | 'caseOutcome'
          )
        | null;
    };
    ReportPeriod: {
      key: string;
      /** @enum {string} */
      kind: 'month' | 'quarter' | 'year';
      name: components['schemas']['InBoth'];
    };
    InBoth: {
      fr: string;
      en: string;
    };
    SentencePart: {
      text: string;
      /** @description A figure that the sentence is about */
      strong: boolean;
    };
    ReportTitles: {
      volume: components['schemas']['InBoth'];
      bodies: components['schemas']['InBoth'];
      categories: components['schemas']['InBoth'];
      municipalities: components['schemas']['InBoth'];
      outcomes: components['schemas']['InBoth'];
    };
    ReportHalf: {
      /** Format: date */
      fromOn: string;
      /**
       * Format: date
       * @description The last day, included
       */
      toOn: string;
      opened: number;
      closed: number;
    };
    ReportCategory: {
      name: components['schemas']['InBoth'];
      /** @description How many categories stand together in this line */
      merged: number;
      opened: number;
      /** @description In the period before; null where it showed other groups */
      before: number | null;
    };
    ReportMunicipality: {
      name: components['schemas']['InBoth'];
      merged: number;
      opened: number;
      closed: number;
      /** @description Closed without overrunning their due date; null where the share can’t be shown */
      onTime: number | null;
      /** @description Median of the calendar days from opening to closing */
      medianDays: number | null;
    };
    ReportOutcome: {
      name: components['schemas']['InBoth'];
      merged: number;
      closed: number;
    };
    ReportBody: {
      key: string;
      short: string;
      name: components['schemas']['InBoth'];
      /** @description What the body says; null where the office doesn’t know */
      announcedDays: number | null;
      medianDays: number;
      /** @description One answer in ten comes sooner; from ten answers on */
      fromDays: number | null;
      /** @description Nine answers in ten come by then; from ten answers on */
      toDays: number | null;
      /** @description The median is past what the body says */
      slow: boolean;
    };
    ReportQuery: {
      /** @description `2026-10`, `2026-Q4` or `2026`; the last month that is over by default */
      period?: string;
    };
    DigestQuery: {
      /** @enum {string} */
      language?: 'fr' | 'en';
    };
    PrivacyQuery: {
      /** @enum {string} */
      language?: 'fr' | 'en';
    };
    ColleagueName: {
      /** Format: uuid */
      id: string;
      name: string;
      role: string;
    };
    TeamLoad: {
      /**
       * Format: uuid
       * @description null: cases in nobody’s name
       */
      id: string | null;
      name: string | null;
      role: string | null;
      open: number;
      /** @description Past their due date, or with a follow-up past its day */
      late: number;
      /** @description Due within seven days */
      soon: number;
      /** @description Nothing happened for as long as the office allows */
      silent: number;
      waitingUs: number;
      waitingCitizen: number;
      waitingBody: number;
      onHold: number;
      /**
       * Format: date
       * @description The last day of an absence under way
       */
      awayUntil: string | null;
    };
    AbsenceView: {
      /** Format: uuid */
      id: string;
      who: components['schemas']['ColleagueName'];
      /** Format: date */
      fromOn: string;
      /**
       * Format: date
       * @description The last day away
       */
      toOn: string;
      replacedBy: components['schemas']['ColleagueName'] | null;
      /** @description Away today */
      now: boolean;
      /** @description Open cases that still stand in this person’s name */
      openCases: number;
      /** @description Of these, cases in which something happened since the absence began */
      movedSince: number;
    };
    TeamCase: {
      /** Format: uuid */
      id: string;
      number: string;
      title: string;
      citizenName: string;
      /**
       * Format: date
       * @description Due date or next follow-up, whichever comes first
       */
      nextOn: string | null;
      /** @enum {string} */
      waitingFor: 'us' | 'citizen' | 'body' | 'hold';
      /** Format: date-time */
      lastEventAt: string;
    };
    TeamCaseQuery: {
      /**
       * Format: uuid
       * @description Whose cases; without it, those in nobody’s name
       */
      accountId?: string;
    };
    Problem: {
      type: string;
      title: string;
      detail: string;
      status: number;
      /** @enum {string} */
      code:
        | 'request_malformed'
        | 'token_missing'
        | 'token_not_valid'
        | 'token_expired'
        | 'token_wrong_audience'
        | 'token_key_mismatch'
        | 'proof_missing'
        | 'proof_not_valid'
        | 'proof_replayed'
        | 'use_dpop_nonce'
        | 'sign_in_failed'
        | 'session_ended'
        | 'device_unknown'
        | 'device_pending'
        | 'device_revoked'
        | 'device_assembly_funded'
        | 'device_party_funded'
        | 'device_oversight_funded'
        | 'device_personal'
        | 'device_assurance_too_low'
        | 'network_assembly'
        | 'role_not_permitted'
        | 'purpose_missing'
        | 'outside_period'
        | 'account_locked_down'
        | 'same_person'
        | 'enrolment_code_not_valid'
        | 'not_found'
        | 'method_not_allowed'
        | 'version_conflict'
        | 'mail_claimed'
        | 'body_address_missing'
        | 'not_the_named_person'
        | 'already_exists'
        | 'state_conflict'
        | 'consent_missing'
        | 'consent_link_closed'
        | 'consent_check_failed'
        | 'body_too_large'
        | 'media_type_not_supported'
        | 'input_not_valid'
        | 'list_not_readable'
        | 'column_refused'
        | 'wording_refused'
        | 'document_type_refused'
        | 'document_name_mismatch'
        | 'document_infected'
        | 'documents_full'
        | 'too_many_requests'
        | 'internal'
        | 'document_damaged'
        | 'scan_unavailable'
        | 'unavailable';
      instance: string;
      fields?: {
        field: string;
        problem: string;
        /** @enum {string} */
        constraint:
          | 'required'
          | 'unknown_field'
          | 'not_an_object'
          | 'not_text'
          | 'characters_not_allowed'
          | 'empty'
          | 'too_short'
          | 'too_long'
          | 'not_an_id'
          | 'not_in_list'
          | 'not_an_email'
          | 'not_a_date'
          | 'not_a_number'
          | 'too_small'
          | 'too_large'
          | 'not_true_or_false'
          | 'not_a_list'
          | 'too_many'
          | 'wording'
          | 'column_refused'
          | 'not_valid';
      }[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'PlatformController.live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PlatformController.ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PlatformController.zone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ZoneView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LogController.checkpoint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain; charset=utf-8': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LogController.tile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LogController.proof': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        index: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain; charset=utf-8': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.enrol': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnrolInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.thisDevice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DevicePlate'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.signIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.changePassword': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordInput'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.listAccounts': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.createAccount': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAccountInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.disableAccount': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.listDevices': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.createCode': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCodeInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CodeAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.approve': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.revoke': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.reclassify': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FunderInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizensController.list': {
    parameters: {
      query?: {
        search?: string;
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenPage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizensController.create': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCitizen'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizensController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizensController.change': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CitizenChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizenPartsController.addContact': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewContactPoint'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizenPartsController.removeContact': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        contactId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizenPartsController.changeContact': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        contactId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContactPointChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizenPartsController.addSpokesperson': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSpokesperson'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizenPartsController.endSpokesperson': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        spokespersonId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizenPartsController.addToHousehold': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HouseholdAddition'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizenPartsController.removeFromHousehold': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        memberId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizenPartsController.history': {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryPage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DuplicatesController.likely': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DescribedCitizen'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LikelyDuplicates'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DuplicatesController.list': {
    parameters: {
      query?: {
        citizenId?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DuplicateList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DuplicatesController.decide': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DistinctPeople'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DuplicatesController.scan': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DuplicateScan'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DuplicatesController.compare': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        goneId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MergeComparison'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DuplicatesController.merge': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CitizenMerge'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenMergeDone'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DuplicatesController.undo': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenMergeUndone'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RidingsController.state': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConstituencyState'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RidingsController.check': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConstituencyQuestion'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConstituencyAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RidingsController.handOver': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOverRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverNoteView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RidingsController.loadTable': {
    parameters: {
      query: {
        source: string;
        vintage: string;
        encoding?: 'utf-8' | 'windows-1252';
        districtId?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Readable'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RidingTableLoaded'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RidingsController.list': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReferenceList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RidingsController.load': {
    parameters: {
      query: {
        jurisdiction: 'quebec' | 'canada';
        source: string;
        vintage: string;
        receivedOn: string;
        undertaking: string;
        undertakingOn: string;
        destroyOn: string;
        encoding?: 'utf-8' | 'windows-1252';
        districtId?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Readable'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReferenceLoaded'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RidingsController.destroy': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReferenceView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RidingsController.certificate': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'WordingController.check': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WordingToCheck'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WordingAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'WordingController.keep': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeptWording'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'WordingController.mine': {
    parameters: {
      query: {
        caseId: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyWordingFlags'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'WordingController.flags': {
    parameters: {
      query?: {
        state?: 'open' | 'kept' | 'withdrawn';
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WordingFlagPage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.list': {
    parameters: {
      query?: {
        scope?: 'mine' | 'all' | 'watched';
        status?: 'open' | 'closed';
        state?: 'open' | 'waiting_citizen' | 'waiting_body' | 'on_hold';
        late?: boolean;
        silent?: boolean;
        category?: string;
        search?: string;
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.create': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCase'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.change': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.setStatus': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseStatusChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.close': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseClosing'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.reopen': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseVersion'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseStoryController.addNote': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewNote'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseStoryController.rewriteNote': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoteChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseStoryController.addCall': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCall'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseStoryController.logCall': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoggedCall'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseStoryController.addFollowUp': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFollowUp'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseStoryController.changeFollowUp': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        followUpId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFollowUp'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CaseStoryController.finishFollowUp': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        followUpId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasePeopleController.list': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonName'][];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasePeopleController.assign': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseAssignment'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasePeopleController.watch': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseWatcher'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasePeopleController.unwatch': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasePeopleController.addPerson': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CasePersonInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasePeopleController.removePerson': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        citizenId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasePeopleController.link': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseLinkInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasePeopleController.unlink': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        otherId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasePeopleController.restrict': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseRestriction'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CategoryController.read': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoryTree'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CategoryController.putCategory': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CategoryInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoryTree'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CategoryController.putBody': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicBodyInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoryTree'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DayController.read': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DayView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DraftsController.read': {
    parameters: {
      query: {
        place: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftView'][];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DraftsController.keep': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftKept'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DraftsController.forget': {
    parameters: {
      query: {
        place: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'FindController.find': {
    parameters: {
      query: {
        q: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LiveController.listen': {
    parameters: {
      query: {
        topic: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.list': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseConsents'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.ask': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewConsent'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentAsked'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.noteVoice': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewVoiceConsent'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.toReview': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentLines'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.ending': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentLines'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.form': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.signPaper': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaperSignature'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.renewLink': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsentLinkRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentLink'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.revoke': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsentRevocation'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ConsentsController.review': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PublicConsentController.show': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html; charset=utf-8': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PublicConsentController.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsentVisit'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicConsent'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PublicConsentController.sign': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsentSignature'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PublicConsentController.refuse': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsentVisit'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DocumentsController.list': {
    parameters: {
      query?: {
        caseId?: string;
        citizenId?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DocumentsController.upload': {
    parameters: {
      query: {
        name: string;
        caseId?: string;
        citizenId?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Readable'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DocumentsController.content': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'DocumentsController.destroy': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentDeletion'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LettersController.list': {
    parameters: {
      query: {
        caseId: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LettersController.create': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterWriting'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LettersController.preview': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterWriting'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterPage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LettersController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LettersController.pdf': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LettersController.docx': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TemplatesController.list': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TemplatesController.create': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplateWriting'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TemplatesController.change': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplateChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TemplatesController.filled': {
    parameters: {
      query: {
        key: string;
        language: 'fr' | 'en';
        caseId: string;
        bodyKey?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FilledTemplate'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TemplatesController.try': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplateTrial'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FilledTemplate'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'AppointmentsController.list': {
    parameters: {
      query: {
        from: string;
        to: string;
        withId?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppointmentList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'AppointmentsController.create': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAppointment'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppointmentView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'AppointmentsController.change': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppointmentChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppointmentView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CalendarController.state': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarFeedState'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CalendarController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarFeedAddress'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CalendarController.close': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CalendarController.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.list': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.create': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMailing'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.rules': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceRuleTable'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.answer': {
    parameters: {
      query?: {
        purpose?: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
        from?: string;
        to?: string;
        by?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.answerPeople': {
    parameters: {
      query?: {
        purpose?: 'greeting' | 'service_information' | 'event_invitation' | 'matter_answer' | 'press_notice';
        from?: string;
        to?: string;
        by?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerPeople'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.preview': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailingTrial'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingPreview'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.people': {
    parameters: {
      query?: {
        out?: boolean;
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingPeoplePage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.derive': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailingDerivation'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailingView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.labels': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.csv': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.destroy': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.certificate': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailingsController.certificatePdf': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ContactsController.list': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeContactList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ContactsController.create': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OfficeContactWriting'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeContactList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ContactsController.change': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OfficeContactChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeContactList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.list': {
    parameters: {
      query?: {
        folder?: 'new' | 'handled';
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailPage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.pile': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PileView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.answerPile': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailAnswer'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOutcome'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.html': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailHtml'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.claim': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.leave': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.file': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailFiling'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOutcome'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.answer': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailAnswer'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOutcome'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.redirect': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailRedirection'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOutcome'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.handOver': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOutcome'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.dismiss': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOutcome'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'MailController.undo': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutgoingController.list': {
    parameters: {
      query?: {
        folder?: 'held' | 'waiting' | 'sent' | 'all';
        caseId?: string;
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutgoingPage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutgoingController.write': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewOutgoingMail'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutgoingView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutgoingController.status': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailStatus'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutgoingController.addressees': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Addressees'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutgoingController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutgoingView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutgoingController.release': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailRelease'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutgoingView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutgoingController.cancel': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutgoingView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutgoingController.again': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutgoingView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OutgoingController.arrived': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutgoingView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOverController.read': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOverController.begin': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewHandOver'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOverController.close': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOverController.list': {
    parameters: {
      query: {
        state: 'undecided' | 'transfer' | 'return' | 'destroy' | 'done';
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverPage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOverController.decide': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOverDecisions'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOverController.transfer': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferPackage'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOverController.giveBack': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HandOverController.finish': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOverFinish'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverFinished'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RetentionController.export': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenExported'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RetentionController.exportPage': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RetentionController.hold': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetentionHold'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RetentionController.release': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RetentionController.rules': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionRuleList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RetentionController.setRule': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetentionRuleSetting'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionRuleList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RetentionController.review': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionReview'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RetentionController.certificates': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DestructionCertificates'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RetentionController.destroy': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DestructionOrder'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DestructionCertificates'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OfficeImportsController.list': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeImportList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OfficeImportsController.take': {
    parameters: {
      query: {
        name: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Readable'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeImportView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OfficeImportsController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeImportView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OfficeImportsController.preview': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OfficeImportRules'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportPreview'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OfficeImportsController.start': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OfficeImportRules'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeImportView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OfficeImportsController.undo': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeImportView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OfficeImportsController.putAway': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeImportView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'OfficeImportsController.refused': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ReportsController.read': {
    parameters: {
      query?: {
        period?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ReportsController.paper': {
    parameters: {
      query?: {
        period?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ReportsController.sheets': {
    parameters: {
      query?: {
        period?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ReportsController.digest': {
    parameters: {
      query?: {
        language?: 'fr' | 'en';
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DigestPreview'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PrivacyController.page': {
    parameters: {
      query?: {
        language?: 'fr' | 'en';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PrivacyController.style': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/css': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TeamController.settings': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeSettingsView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TeamController.changeSettings': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OfficeSettingsChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeSettingsView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TeamController.read': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TeamController.cases': {
    parameters: {
      query?: {
        accountId?: string;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamCaseList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TeamController.addAbsence': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAbsence'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TeamController.removeAbsence': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TeamController.reassign': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewReassignment'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReassignmentDone'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'TeamController.undo': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReassignmentUndone'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
