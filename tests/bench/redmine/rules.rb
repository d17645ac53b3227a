# Roles, statuses, trackers and settings through Redmine's own models; prints the API key of the officer.
ActiveRecord::Base.transaction do
  role = Role.new(name: '经办', issues_visibility: 'all', users_visibility: 'all')
  role.permissions = role.setable_permissions.map(&:name)
  role.save!
  statuses = %w[待受理 待交办 已交办 整改中 待验收 已销号 不予受理 终止].each_with_index.map do |name, at|
    IssueStatus.create!(name: name, is_closed: at > 4, position: at + 1)
  end
  trackers = %w[组织 阵地 财务 换届 党建 服务].each_with_index.map do |name, at|
    Tracker.create!(name: name, default_status: statuses[0], position: at + 1)
  end
  %w[一般 重点].each_with_index do |name, at|
    IssuePriority.create!(name: name, position: at + 1, is_default: at.zero?)
  end
  steps = [0, *statuses.map(&:id)].product(statuses.map(&:id)).reject { |from, to| from == to }
  WorkflowTransition.insert_all(trackers.flat_map do |tracker|
    steps.map do |from, to|
      { tracker_id: tracker.id, role_id: role.id, old_status_id: from, new_status_id: to,
        type: 'WorkflowTransition' }
    end
  end)
  {
    rest_api_enabled: '1', login_required: '1', default_language: 'zh', notified_events: [],
    per_page_options: '25,50,100', cache_formatted_text: '1', display_subprojects_issues: '1'
  }.each { |name, value| Setting[name] = value }
  officer = User.new(firstname: '办', lastname: '经', mail: 'officer@example.net', language: 'zh')
  officer.login = 'officer'
  officer.password = officer.password_confirmation = 'sanzhi-demo'
  officer.save!
  puts Token.create!(user: officer, action: 'api').value
end
